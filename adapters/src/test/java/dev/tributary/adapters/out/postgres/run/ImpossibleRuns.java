package dev.tributary.adapters.out.postgres.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.sql.Sql;

/** Rows that no statement may write: {@code tributary.run} has no checks of its own. */
final class ImpossibleRuns {
  private static final String IMPOSSIBLE =
      """
      select id from tributary.run
      where trigger_kind not in ('PERSON', 'KEY', 'SCHEDULE', 'SIGNAL', 'PARENT_RUN', 'TEST')
        or admission not in ('WAITING', 'AT_WORK', 'ENDED')
        or (admission is not null and admission_number is null)
        or (admission = 'ENDED' and end_number is null)
        or (test is null and trigger_kind = 'TEST')
        or (test is not null and trigger_kind not in ('TEST', 'PARENT_RUN'))
        or (origin_run is null and trigger_kind = 'PARENT_RUN')
        or (origin_run is not null and trigger_kind not in ('PARENT_RUN', 'SIGNAL'))
        or (origin_run is null) <> (origin_activity is null)
      """;

  private ImpossibleRuns() {}

  static void assertNone(Sql sql) {
    assertThat(sql.list(IMPOSSIBLE, row -> row.uuid("id"))).isEmpty();
  }
}
