package dev.tributary.adapters.activity.subworkflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.activity.subworkflow.ParentRuns.Ancestry;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Trigger;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresParentRunsTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final RunId FIRST = run(1);
  private static final RunId SIGNALLED = run(2);
  private static final RunId CHILD = run(3);
  private static final RunId GRANDCHILD = run(4);

  private final Sql sql = new Sql(DATABASE.dataSource());
  private final PostgresParentRuns parents = new PostgresParentRuns(DATABASE.dataSource());

  @Test
  void runs_that_have_started_each_other_are_counted_signals_are_not() {
    add(FIRST, Trigger.Kind.PERSON, Optional.empty());
    add(SIGNALLED, Trigger.Kind.SIGNAL, Optional.of(FIRST));
    add(CHILD, Trigger.Kind.PARENT_RUN, Optional.of(SIGNALLED));
    add(GRANDCHILD, Trigger.Kind.PARENT_RUN, Optional.of(CHILD));

    assertThat(parents.of(FIRST, 10)).isEqualTo(new Ancestry("by 1", 1));
    assertThat(parents.of(SIGNALLED, 10)).isEqualTo(new Ancestry("by 2", 1));
    assertThat(parents.of(GRANDCHILD, 10)).isEqualTo(new Ancestry("by 4", 3));
    assertThat(parents.of(GRANDCHILD, 2)).as("no further").isEqualTo(new Ancestry("by 4", 2));
  }

  private void add(RunId run, Trigger.Kind trigger, Optional<RunId> origin) {
    sql.update(
        """
        insert into tributary.run (id, workflow, workflow_label, revision_id, revision, state,
          parameters, trigger_kind, started_by, origin_run, origin_activity, created_at)
        values (?, 'w', 'W', ?, 1, 'RUNNING', '{}', ?, ?, ?, ?, now())
        """,
        run.value(),
        run.value(),
        trigger,
        "by " + run.value().getLeastSignificantBits(),
        origin.map(RunId::value),
        origin.map(_ -> "sub1"));
  }

  private static RunId run(int number) {
    return new RunId(new UUID(0, number));
  }
}
