package dev.tributary.adapters.out.postgres.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.node.NodeView;
import dev.tributary.application.node.NodeView.ImportWork;
import dev.tributary.application.node.NodeView.RunWork;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.node.NodeState;
import dev.tributary.domain.run.RunId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresNodeReaderTest {
  private final TestDatabase database = TestDatabase.create();
  private final Sql sql = new Sql(database.dataSource());
  private final PostgresNodeReader reader = new PostgresNodeReader(database.dataSource());

  @Test
  void a_node_that_misses_its_heartbeats_is_silent_whatever_it_did_last() {
    node("a#1", "WORKING", "1 minute");
    node("b#2", "DRAINING", "1 minute");
    node("c#3", "DRAINING", "-1 second");

    assertThat(reader.nodes())
        .extracting(NodeView::name, NodeView::state)
        .containsExactly(
            tuple("a#1", NodeState.WORKING),
            tuple("b#2", NodeState.DRAINING),
            tuple("c#3", NodeState.SILENT));
    assertThat(reader.count())
        .isEqualTo(Map.of(NodeState.WORKING, 1L, NodeState.DRAINING, 1L, NodeState.SILENT, 1L));
  }

  @Test
  void a_node_shows_what_it_has_claimed() {
    node("a#1", "WORKING", "1 minute");
    node("b#2", "WORKING", "1 minute");
    RunId run = run("query1", "RUNNING", "a#1");
    run("query2", "READY", "a#1");
    ImportId imported = fileImport("a#1");

    NodeView busy = reader.nodes().getFirst();
    assertThat(busy.work())
        .satisfiesExactlyInAnyOrder(
            work ->
                assertThat(work)
                    .isInstanceOfSatisfying(
                        RunWork.class,
                        found -> {
                          assertThat(found.run()).isEqualTo(run);
                          assertThat(found.workflowLabel()).isEqualTo("Any");
                          assertThat(found.activity()).isEqualTo(new ActivityId("query1"));
                        }),
            work ->
                assertThat(work)
                    .isInstanceOfSatisfying(
                        ImportWork.class,
                        found -> {
                          assertThat(found.id()).isEqualTo(imported);
                          assertThat(found.fileName()).isEqualTo("people.csv");
                        }));
    assertThat(busy.workers()).isEqualTo(12);
    assertThat(busy.strands()).isEqualTo(200);
    assertThat(busy.version()).isEqualTo("1.0");
    assertThat(busy.clock().ahead()).isEqualTo(Duration.ofMillis(-1500));
    assertThat(reader.nodes().getLast().work()).isEmpty();
  }

  private void node(String name, String state, String untilSilent) {
    sql.update(
        """
        insert into tributary.node values
          (?, '', '1.0', 12, 200, ?, -1500, now(), now(), now() + cast(? as interval))
        """,
        name,
        state,
        untilSilent);
  }

  private RunId run(String activity, String state, String node) {
    UUID run = UUID.randomUUID();
    sql.update(
        """
        insert into tributary.run
          (id, workflow, workflow_label, revision_id, revision, state, parameters, started_by,
           created_at)
        values (?, 'any', 'Any', ?, 1, 'RUNNING', '{}', 'test', now())
        """,
        run,
        UUID.randomUUID());
    sql.update(
        """
        insert into tributary.task
          (id, run_id, activity, place, state, node, attempt, deaths, variables, created_at)
        values (nextval('tributary.task_number'), ?, ?, 0, ?, ?, 1, 0, '{}', now())
        """,
        run,
        activity,
        state,
        node);
    claimed("strand", "{\"format\":1,\"run\":\"%s\",\"strand\":1}".formatted(run), node);
    return new RunId(run);
  }

  private ImportId fileImport(String node) {
    UUID id = UUID.randomUUID();
    sql.update(
        """
        insert into tributary.file_import
          (id, resource, file_name, state, node, created_by, created_at, touched_at, plan)
        values (?, 'profile', 'people.csv', 'LOADING', ?, 'test', now(), now(), '{}')
        """,
        id,
        node);
    claimed("file-import", "{\"format\":1,\"id\":\"%s\"}".formatted(id), node);
    return new ImportId(id);
  }

  private void claimed(String task, String payload, String node) {
    sql.update(
        """
        insert into tributary.scheduled_tasks
          (task_name, task_instance, task_data, execution_time, picked, picked_by, last_heartbeat,
           version)
        values (?, gen_random_uuid()::text, convert_to(?, 'UTF8'), now(), true, ?, now(), 1)
        """,
        task,
        payload,
        node);
  }
}
