package dev.tributary.webapp.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures the enrichment of the packaged program: a million people joined by their customer number
 * with a second set of a million rows, against the same join by one statement of PostgreSQL that
 * creates a table of its rows. Measured is the task, from its begin to its end; the best of each
 * are compared.
 *
 * <p>{@code JoinBench PROGRAM.jar [ROWS]}; exit code 1 when the target is missed.
 */
final class JoinBench {
  private static final int ROWS = 1_000_000;
  private static final int PAIRS = 3;
  private static final String NAME = "join-bench";
  private static final String CITY = "Join Bench";

  /** What the enrichment had when it was first measured, so that no change makes it slower. */
  private static final double AT_LEAST = 0.14;

  private final SmallRunProgram program;
  private final int rows;

  private JoinBench(SmallRunProgram program, int rows) {
    this.program = program;
    this.rows = rows;
  }

  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROWS;
    boolean met;
    try (SmallRunProgram program = SmallRunProgram.start(Path.of(arguments[0]), List.of())) {
      met = new JoinBench(program, rows).run();
    }
    System.exit(met ? 0 : 1);
  }

  private boolean run() throws Exception {
    program.addPeople(CITY, rows);
    program.publish(workflow());
    double plain = Double.MAX_VALUE;
    double joined = Double.MAX_VALUE;
    for (int pair = 1; pair <= PAIRS; pair++) {
      double alone = plain();
      double task = program.secondsOf("enrichment1", NAME);
      System.out.printf(
          Locale.ROOT, "  pair %d   statement %.2f s   enrichment %.2f s%n", pair, alone, task);
      plain = Math.min(plain, alone);
      joined = Math.min(joined, task);
    }
    System.out.printf(Locale.ROOT, "rows per second: %.0f%n", rows / joined);
    System.out.printf(Locale.ROOT, "join ratio: %.2f%n", plain / joined);
    return plain / joined >= AT_LEAST;
  }

  private static String workflow() {
    return """
      apiVersion: tributary/v1
      kind: Workflow
      name: %1$s
      activities:
        - id: query1
          kind: query
          settings: {resource: profile, where: "city = '%2$s'"}
        - id: query2
          kind: query
          settings:
            resource: profile
            where: "city = '%2$s'"
            additionalData: [{name: mail, label: Mail, expression: email}]
        - id: enrichment1
          kind: enrichment
          settings:
            primary: query1
            relations:
              - name: other
                input: query2
                cardinality: zeroOrOne
                criteria: [{source: externalId, destination: externalId}]
            additionalData: [{name: otherMail, label: Other, expression: other.mail}]
        - {id: end1, kind: end}
      transitions:
        - {from: query1, to: enrichment1}
        - {from: query2, to: enrichment1}
        - {from: enrichment1, to: end1}
      """
        .formatted(NAME, CITY);
  }

  private static String statement() {
    return """
      create unlogged table public.bench_join as
      select p.*, o.email as other
      from public.profile p left join public.profile o on o.external_id = p.external_id
        and o.city = '%1$s'
      where p.city = '%1$s'
      """
        .formatted(CITY);
  }

  private double plain() throws Exception {
    long began = System.nanoTime();
    program.execute(statement());
    double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
    drop();
    return seconds;
  }

  private void drop() throws Exception {
    if (program.number("select count(*) from public.bench_join") != rows) {
      throw new SQLException("the join of the statement is not complete");
    }
    program.execute("drop table public.bench_join");
  }
}
