package dev.tributary.adapters.in.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.in.engine.TransactionalPool;
import dev.tributary.adapters.sql.AfterCommit;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DbSchedulerTaskQueueTest {
  private static final String ENTRIES =
      """
      select convert_from(task_data, 'UTF8')::json ->> 'strand' as strand
      from tributary.scheduled_tasks
      where convert_from(task_data, 'UTF8')::json ->> 'run' = ? order by 1
      """;
  private static final TransactionalPool POOL = new TransactionalPool();

  private final RunId run = new RunId(UUID.randomUUID());
  private final SchedulerWakeUp schedulerWakeUp = new SchedulerWakeUp();
  private final DbSchedulerTaskQueue queue =
      new DbSchedulerTaskQueue(
          new QueueEntries(POOL.dataSource(), new AfterCommit(POOL.registry()), schedulerWakeUp));

  /** What others could see at each ring. */
  private final List<List<String>> rings = new ArrayList<>();

  DbSchedulerTaskQueueTest() {
    schedulerWakeUp.connect(() -> rings.add(visible()));
  }

  @AfterAll
  static void close() {
    POOL.close();
  }

  @Test
  void an_entry_comes_into_being_with_the_commit_and_not_before() {
    List<String> before =
        POOL.inTransaction(
            () -> {
              queue.enqueue(run, Priority.NORMAL, new TaskId(1));
              return visible();
            });

    assertThat(before).isEmpty();
    assertThat(visible()).containsExactly("1");
  }

  @Test
  void a_rollback_leaves_no_entry_and_wakes_no_worker() {
    assertThatThrownBy(
            () ->
                POOL.inTransaction(
                    () -> {
                      queue.enqueue(run, Priority.NORMAL, new TaskId(1));
                      throw new IllegalStateException("the change is refused");
                    }))
        .hasMessage("the change is refused");

    assertThat(visible()).isEmpty();
    assertThat(rings).isEmpty();
  }

  @Test
  void workers_are_woken_once_and_when_all_entries_can_be_seen() {
    POOL.inTransaction(
        () -> {
          queue.enqueue(run, Priority.NORMAL, new TaskId(1));
          queue.enqueue(run, Priority.NORMAL, new TaskId(2));
          assertThat(rings).as("rings within the transaction").isEmpty();
          return run;
        });

    assertThat(rings).containsExactly(List.of("1", "2"));
  }

  @Test
  void the_same_strand_may_be_queued_while_its_last_entry_is_still_there() {
    queue.enqueue(run, Priority.NORMAL, new TaskId(1));
    queue.enqueue(run, Priority.NORMAL, new TaskId(1));

    assertThat(visible()).containsExactly("1", "1");
    assertThat(rings).as("without a transaction at once").hasSize(2);
  }

  private List<String> visible() {
    return new Sql(POOL.database().dataSource())
        .list(ENTRIES, row -> row.text("strand"), run.toString());
  }
}
