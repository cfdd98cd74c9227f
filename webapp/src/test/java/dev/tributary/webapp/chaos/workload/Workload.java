package dev.tributary.webapp.chaos.workload;

import dev.tributary.webapp.chaos.check.Expected;
import dev.tributary.webapp.chaos.check.Expected.Awaits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The workflows that clients start, each with the people that it selects. */
public enum Workload {
  /** A call that may be repeated, joined to the people, and messages in the sandbox. */
  OFFERS(
      4,
      new Expected(
          "chaos-offers",
          10,
          1,
          true,
          Map.of("query1", 10L, "fork1", 10L, "externalApi1", 10L, "enrichment1", 10L))),
  /** Messages for the mail server. */
  LETTERS(2, new Expected("chaos-letters", 6, 0, true, Map.of("query1", 6L))),
  /** Messages for the mail server that wait for a person. */
  APPROVALS(
      1, new Expected("chaos-approvals", 3, 0, true, Map.of("query1", 3L)).awaiting(Awaits.PERSON)),
  /** A call that must not be repeated. */
  ORDERS(2, new Expected("chaos-orders", 0, 1, false, Map.of("query1", 3L, "externalApi1", 3L))),
  /** A call that the API postpones: its task waits. */
  LATER(1, new Expected("chaos-later", 0, 1, true, Map.of("query1", 3L, "externalApi1", 3L))),
  /** Three pages, whose account needs a new token every few seconds. */
  PAGES(1, new Expected("chaos-pages", 0, 3, true, Map.of("query1", 3L, "externalApi1", 9L))),
  /** A call for each row, several at once. */
  ROWS(1, new Expected("chaos-rows", 0, 6, true, Map.of("query1", 6L, "externalApi1", 6L))),
  /** A call that creates a job, which is polled, whose result is fetched, and which is ended. */
  JOBS(2, new Expected("chaos-jobs", 0, 1, true, Map.of("query1", 3L, "externalApi1", 3L))),
  /** A set in a table of its own, whose messages are written in batches. */
  CROWD(1, new Expected("chaos-crowd", 45, 0, true, Map.of("query1", 45L))),
  /** Waits for a signal in the middle. */
  WOKEN(
      1,
      new Expected(
              "chaos-woken", 0, 1, true, Map.of("query1", 3L, "signal1", 3L, "externalApi1", 3L))
          .awaiting(Awaits.SIGNAL)),
  /** Starts by a signal. */
  SIGNALLED(
      1, new Expected("chaos-signalled", 0, 1, true, Map.of("query1", 3L, "externalApi1", 3L))),
  /** Its end signals another workflow. */
  SENDER(
      1,
      new Expected("chaos-sender", 0, 0, true, Map.of()).leadingTo(SIGNALLED.expected.workflow())),
  /** Started by {@link #PARENT} alone. */
  CHILD(0, new Expected("chaos-child", 0, 1, true, Map.of("query1", 3L, "externalApi1", 3L))),
  /** Starts another workflow and waits for its end. */
  PARENT(
      1,
      new Expected("chaos-parent", 0, 0, true, Map.of("query1", 3L, "sub1", 3L))
          .leadingTo(CHILD.expected.workflow()));

  /** Sets with more rows lie in tables. */
  public static final int INLINE_ROWS = 20;

  /** Messages are written by as many. */
  public static final int BATCH_ROWS = 10;

  private static final int FEWEST_PEOPLE = 3;

  private final int weight;

  @SuppressWarnings("ImmutableEnumChecker") // it is, which its type cannot say
  private final Expected expected;

  Workload(int weight, Expected expected) {
    this.weight = weight;
    this.expected = expected;
  }

  public Expected expected() {
    return expected;
  }

  /** One of {@code among}, by their weights. */
  static Workload draw(List<Workload> among, Random random) {
    int left = random.nextInt(among.stream().mapToInt(one -> one.weight).sum());
    for (Workload one : among) {
      left -= one.weight;
      if (left < 0) {
        return one;
      }
    }
    throw new IllegalStateException("weights");
  }

  /** One of so many runs is stopped or paused. */
  int oneCommandedOf() {
    return this == JOBS ? 3 : 10;
  }

  /** The time from a start within which that happens; a job lasts for seconds. */
  Duration commandedWithin() {
    return this == JOBS ? Duration.ofSeconds(4) : Duration.ofMillis(400);
  }

  /** Where a request starts a run. */
  String start() {
    return this == SIGNALLED ? signals() : "/workflows/%s/runs".formatted(expected.workflow());
  }

  /** Where a request sends it a signal. */
  String signals() {
    return "/workflows/%s/signals/%s".formatted(expected.workflow(), Definitions.SIGNAL);
  }

  /** Adds the people that it selects. */
  public String addPeople() {
    long people =
        expected.rows().values().stream().mapToLong(Long::longValue).min().orElse(FEWEST_PEOPLE);
    return """
    insert into public.profile
      (external_id, email, first_name, last_name, zip_code, city, country, language)
    select '%1$s-' || n, '%1$s' || n || '@people.example.com', 'First ' || n, 'Last ' || n,
           (10000 + n)::text, '%1$s', 'US', 'en'
    from generate_series(1, %2$d) n
    """
        .formatted(name(), people);
  }
}
