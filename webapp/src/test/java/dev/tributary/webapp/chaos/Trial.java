package dev.tributary.webapp.chaos;

import dev.tributary.webapp.chaos.check.Checker;
import dev.tributary.webapp.chaos.check.Expected;
import dev.tributary.webapp.chaos.check.History;
import dev.tributary.webapp.chaos.check.History.Armed;
import dev.tributary.webapp.chaos.check.History.Arrivals;
import dev.tributary.webapp.chaos.check.History.FaultWindow;
import dev.tributary.webapp.chaos.check.History.Span;
import dev.tributary.webapp.chaos.check.Stored;
import dev.tributary.webapp.chaos.check.Violation;
import dev.tributary.webapp.chaos.faults.Injector;
import dev.tributary.webapp.chaos.faults.Schedule.Planned;
import dev.tributary.webapp.chaos.site.Site;
import dev.tributary.webapp.chaos.site.StoredReader;
import dev.tributary.webapp.chaos.workload.Clients;
import dev.tributary.webapp.chaos.workload.ScheduledRuns;
import dev.tributary.webapp.chaos.workload.Workload;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One history: clients work while the faults of a schedule are injected; then the check. */
final class Trial {
  /** Clients work alone before the first fault. */
  static final Duration ALONE = Duration.ofSeconds(4);

  private static final int POLL_MILLIS = 250;
  private static final int QUIET_POLLS = 3;

  private final Site site;
  private final Clients clients;
  private final Consumer<String> diary;

  /**
   * @param diary takes a line for each fault
   */
  Trial(Site site, Clients clients, Consumer<String> diary) {
    this.site = site;
    this.clients = clients;
    this.diary = diary;
  }

  /**
   * How long it takes.
   *
   * @param faults those that a slow machine does not come to meanwhile are left out
   * @param calm clients work alone after the last fault
   * @param longest runs may take to their end afterwards
   */
  record Times(Duration faults, Duration calm, Duration longest) {}

  /** What was seen. */
  record Result(History history, Stored stored, List<String> surprises) {
    List<Violation> violations() {
      return Checker.check(history, stored, expected());
    }

    private static List<Expected> expected() {
      return Stream.concat(
              Arrays.stream(Workload.values()).map(Workload::expected),
              Stream.of(ScheduledRuns.EXPECTED))
          .toList();
    }
  }

  /**
   * @param armed workflows that start by themselves meanwhile
   */
  Result run(List<Planned> faults, List<Armed> armed, Times times)
      throws IOException, InterruptedException, SQLException {
    Instant begun = Instant.now();
    clients.begin();
    TimeUnit.NANOSECONDS.sleep(ALONE.toNanos());
    List<FaultWindow> windows = new ArrayList<>();
    Injector injector = new Injector(site, clients);
    Instant end = Instant.now().plus(times.faults());
    for (Planned planned : faults) {
      if (Instant.now().isAfter(end)) {
        break;
      }
      TimeUnit.NANOSECONDS.sleep(planned.gap().toNanos());
      FaultWindow window = injector.inject(planned.kind(), planned.fault());
      windows.add(window);
      diary.accept(line(planned, window));
    }
    TimeUnit.NANOSECONDS.sleep(times.calm().toNanos());
    Span work = new Span(begun, Instant.now());
    clients.end();
    boolean quiet = quietWithin(times.longest());
    diary.accept(quiet ? "  all runs have ended" : "  not all runs have ended");
    clients.leave();
    try (Connection connection = site.connect()) {
      return new Result(
          new History(
              work,
              clients.log().requests(),
              new Arrivals(
                  site.api().calls(),
                  site.api().early(),
                  site.api().pages(),
                  site.api().jobs(),
                  site.mail().accepted(),
                  site.hook().deliveries()),
              armed,
              windows),
          StoredReader.read(connection),
          clients.log().surprises());
    }
  }

  /** Several times in a row, because a resume makes work of what had none. */
  private boolean quietWithin(Duration longest) throws InterruptedException, SQLException {
    Instant end = Instant.now().plus(longest);
    int quiet = 0;
    try (Connection connection = site.connect()) {
      while (quiet < QUIET_POLLS && Instant.now().isBefore(end)) {
        quiet = StoredReader.open(connection) == 0 ? quiet + 1 : 0;
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    }
    return quiet >= QUIET_POLLS;
  }

  private static String line(Planned planned, FaultWindow window) {
    return "  %s %s %s, ready after %.1f s%s"
        .formatted(
            window.from().toString().substring(11, 19),
            planned.fault(),
            window.hit() ? "hit running work" : "hit nothing",
            Duration.between(window.from(), window.to()).toMillis() / 1000.0,
            window.recovered() ? "" : ": NOT READY");
  }
}
