package dev.tributary.adapters.in.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.event.SchedulerListeners;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The entries that a node gets from the queue, by the class of db-scheduler that picks them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EntryPickingTest {
  private static final int BEGUN = 0;
  private static final int NEW = -1;
  private static final Task<Void> STRAND =
      Tasks.custom("strand", Void.class).execute((entry, context) -> (complete, then) -> {});

  private final TestDatabase database = TestDatabase.create();
  private final NodeWorkers workers = new NodeWorkers(Integer.MAX_VALUE, () -> {});
  private final HandOvers handOvers =
      new HandOvers(workers, Duration.ofSeconds(2), () -> true, () -> {});
  private final Sql sql = new Sql(database.dataSource());

  @Test
  void the_next_step_of_a_begun_run_goes_before_two_thousand_starts() {
    add(2_000, "start", NEW, "now() - interval '1 hour'");
    add(1, "step", BEGUN, "now()");

    List<String> picked = pick(12);

    assertThat(picked).hasSize(12).contains("step-1");
  }

  @Test
  void a_higher_priority_goes_first_and_keeps_it_when_it_has_begun() {
    add(1, "low", -3, "now() - interval '3 hours'");
    add(1, "step", BEGUN, "now() - interval '2 hours'");
    add(1, "high", 1, "now()");
    add(1, "high-step", 2, "now()");

    assertThat(pick(1)).containsExactly("high-step-1");
    assertThat(pick(1)).containsExactly("high-1");
    assertThat(pick(1)).containsExactly("step-1");
    assertThat(pick(1)).containsExactly("low-1");
    assertThat(
            sql.list(
                "select priority from tributary.scheduled_tasks order by priority",
                row -> row.integer("priority")))
        .containsExactly(-2, 0, 2, 2);
  }

  @Test
  void new_work_is_picked_by_due_time_when_nothing_else_is_due() {
    add(1, "late", NEW, "now() - interval '1 second'");
    add(1, "early", NEW, "now() - interval '2 seconds'");
    add(1, "later", BEGUN, "now() + interval '1 hour'");

    assertThat(pick(1)).containsExactly("early-1");
    assertThat(pick(12)).containsExactly("late-1");
    assertThat(pick(12)).isEmpty();
  }

  @Test
  void new_work_stays_in_the_queue_while_it_is_held_unless_its_priority_is_high() {
    add(1, "low", -3, "now() - interval '3 hours'");
    add(1, "start", NEW, "now() - interval '2 hours'");
    add(1, "step", BEGUN, "now()");
    add(1, "low-step", -2, "now()");
    add(1, "high", 1, "now()");
    AtomicBoolean held = new AtomicBoolean(true);
    workers.holdNewWhile(held::get);

    assertThat(pick(12)).containsExactlyInAnyOrder("step-1", "low-step-1", "high-1");
    assertThat(pick(12)).isEmpty();
    held.set(false);
    assertThat(pick(12)).containsExactlyInAnyOrder("start-1", "low-1");
  }

  @Test
  void work_that_another_node_releases_has_begun() {
    add(1, "released", NEW, "now()");
    pick(1);
    sql.update("update tributary.scheduled_tasks set picked = false, picked_by = null");
    add(200, "start", NEW, "now() - interval '1 hour'");

    assertThat(pick(1)).containsExactly("released-1");
  }

  @Test
  void an_entry_is_due_by_the_clock_of_the_database_whatever_the_node_believes() {
    add(1, "due", NEW, "now()");
    add(1, "later", NEW, "now() + interval '1 minute'");

    assertThat(pick(12, Instant.now().minus(Duration.ofHours(1)))).containsExactly("due-1");
    assertThat(pick(12, Instant.now().plus(Duration.ofHours(1)))).isEmpty();
    assertThat(heartbeatAge()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
  }

  @Test
  void an_entry_that_begins_here_is_delivered_without_a_poll_unless_one_is_requested() {
    add(1, "step", BEGUN, "now()");
    handOvers.add(begun("first"));
    assertThat(pick(12)).containsExactly("first");

    handOvers.add(begun("second"));
    workers.requestPoll();
    assertThat(pick(12)).containsExactly("second", "step-1");
  }

  @Test
  void an_entry_that_begins_here_is_delivered_also_when_the_poll_fails() {
    sql.update("alter table tributary.scheduled_tasks rename to away");
    handOvers.add(begun("first"));
    workers.requestPoll();
    assertThat(pick(12)).containsExactly("first");

    workers.requestPoll();
    assertThatThrownBy(() -> pick(12)).as("a poll alone").hasMessageContaining("scheduled_tasks");
    sql.update("alter table tributary.away rename to scheduled_tasks");
    assertThat(pick(12)).as("it is delivered once").isEmpty();
  }

  private static Execution begun(String name) {
    Instant now = Instant.now();
    return new Execution(
        now, new TaskInstance<>("strand", name), true, "node", null, null, 0, now, 1);
  }

  @Test
  void entries_that_are_due_later_are_not_read() {
    add(50_000, "waits", BEGUN, "now() + interval '1 day'");
    add(2_000, "start", NEW, "now() - interval '1 hour'");
    add(3, "step", BEGUN, "now()");
    sql.update("analyze tributary.scheduled_tasks");

    String plan = plan();

    assertThat(plan).contains("scheduled_tasks_due").doesNotContain("Seq Scan", "Sort Key");
    assertThat(plan).doesNotContainPattern("Rows Removed by (Filter|Index Recheck): [1-9]");
  }

  private void add(int count, String name, int priority, String due) {
    sql.update(
        """
        insert into tributary.scheduled_tasks
          (task_name, task_instance, execution_time, picked, version, priority)
        select 'strand', ? || '-' || n, %s, false, 1, ? from generate_series(1, ?) n
        """
            .formatted(due),
        name,
        priority,
        count);
  }

  private List<String> pick(int limit) {
    return pick(limit, Instant.now());
  }

  /** What a node gets whose clock shows {@code now}. */
  private List<String> pick(int limit, Instant now) {
    SystemClock clock = new SystemClock();
    JdbcTaskRepository repository =
        new JdbcTaskRepository(
            database.dataSource(),
            true,
            new EntryPicking(workers, handOvers, Duration.ofHours(1), () -> {}),
            QueueEntries.TABLE,
            new TaskResolver(new SchedulerListeners(List.of()), clock, List.of(STRAND)),
            new SchedulerName.Fixed("node"),
            new JsonPayloads(),
            false,
            clock);
    return repository.lockAndGetDue(now, limit).stream().map(Execution::getId).toList();
  }

  private String plan() {
    List<String> lines = new ArrayList<>();
    sql.list(
            "explain (analyze, costs off, timing off) " + EntryPicking.PICK,
            row -> row.text("QUERY PLAN"),
            "node",
            new String[0],
            12,
            12)
        .forEach(lines::add);
    return String.join("\n", lines);
  }

  private Duration heartbeatAge() {
    Instant heartbeat =
        sql.first(
                "select last_heartbeat from tributary.scheduled_tasks where picked",
                row -> row.instant("last_heartbeat"))
            .orElseThrow();
    return Duration.between(heartbeat, Instant.now().plusMillis(1));
  }
}
