package dev.tributary.webapp.bench;

import dev.tributary.adapters.out.postgres.GrownStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Measures the email activity of the packaged program: a message to each of 100,000 people in the
 * sandbox, first in a fresh store, then beside 50,000 earlier deliveries of ten messages each.
 * Measured is the task, from its begin to its end; the best of each are compared.
 *
 * <p>{@code EmailBench PROGRAM.jar [PEOPLE]}; exit code 1 when a target is missed.
 */
final class EmailBench {
  private static final int PEOPLE = 100_000;
  private static final int DELIVERIES = 50_000;
  private static final int REPETITIONS = 3;
  private static final String NAME = "email-bench";
  private static final String CITY = "Email Bench";

  private static final int PER_SECOND_AT_LEAST = 10_000;
  private static final double RATIO_AT_LEAST = 0.8;

  private static final String WORKFLOW =
      """
      apiVersion: tributary/v1
      kind: Workflow
      name: %s
      activities:
        - id: query1
          kind: query
          settings: {resource: profile, where: "city = '%s'"}
        - id: email1
          kind: email
          settings:
            from: {name: Bench, address: bench@run.example.com}
            subject: "{firstName}, your offer"
            text: "Hello {firstName} {lastName}, we have an offer for you in {city}."
        - {id: end1, kind: end}
      transitions:
        - {from: query1, to: email1}
        - {from: email1, to: end1}
      """;

  private final SmallRunProgram program;
  private final int people;

  private EmailBench(SmallRunProgram program, int people) {
    this.program = program;
    this.people = people;
  }

  public static void main(String[] arguments) throws Exception {
    int people = arguments.length > 1 ? Integer.parseInt(arguments[1]) : PEOPLE;
    boolean met;
    try (SmallRunProgram program = SmallRunProgram.start(Path.of(arguments[0]), List.of())) {
      met = new EmailBench(program, people).run();
    }
    System.exit(met ? 0 : 1);
  }

  private boolean run() throws Exception {
    program.addPeople(CITY, people);
    program.publish(WORKFLOW.formatted(NAME, CITY));
    program.publish(WORKFLOW.formatted(NAME + "-small", "Small Run"));
    double fresh = perSecond();
    UUID original =
        UUID.fromString(RunningProgram.field(program.program().run(NAME + "-small").body(), "id"));
    try (Connection connection = program.home().database()) {
      GrownStore.grow(connection, DELIVERIES, List.of(original, original));
    }
    program.execute("vacuum analyze");
    double grown = perSecond();
    System.out.printf(
        Locale.ROOT,
        "messages per second: %.0f in a fresh store, %.0f beside %d deliveries%n",
        fresh,
        grown,
        program.number("select count(distinct delivery_id) from tributary.message"));
    System.out.printf(Locale.ROOT, "email ratio: %.2f%n", grown / fresh);
    return fresh >= PER_SECOND_AT_LEAST && grown >= fresh * RATIO_AT_LEAST;
  }

  private double perSecond() throws Exception {
    double best = 0;
    for (int i = 0; i < REPETITIONS; i++) {
      double seconds = program.secondsOf("email1", NAME);
      best = Math.max(best, people / seconds);
      System.out.printf(Locale.ROOT, "  %d messages in %.2f s%n", people, seconds);
    }
    return best;
  }
}
