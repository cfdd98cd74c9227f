package dev.tributary.adapters.in.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.in.work.NodeStarts;
import dev.tributary.adapters.in.work.QueueEntries;
import dev.tributary.adapters.in.work.SchedulerWakeUp;
import dev.tributary.adapters.sql.AfterCommit;
import dev.tributary.application.notification.InMemoryNotifications;
import dev.tributary.application.notification.NotifyRuns;
import dev.tributary.application.notification.NotifySchedules;
import dev.tributary.application.run.RunFixture;
import dev.tributary.application.run.admission.Admissions;
import dev.tributary.application.run.followup.AdmitWaiting;
import dev.tributary.application.run.followup.AlertOverdueRuns;
import dev.tributary.application.run.followup.FollowEnds;
import dev.tributary.application.run.followup.FollowRuns;
import dev.tributary.application.run.followup.OpenWorkflows;
import dev.tributary.application.run.followup.OverdueRuns;
import dev.tributary.application.schedule.DisarmAfterErrors;
import dev.tributary.application.schedule.DueSchedules;
import dev.tributary.application.schedule.FireSchedules;
import dev.tributary.application.schedule.FiringConfig;
import dev.tributary.application.schedule.PlanSchedules;
import dev.tributary.application.schedule.Schedules;
import dev.tributary.application.schedule.Schedules.DueSchedule;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.workflow.WorkflowName;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchedulePollerTest {
  private static final TransactionalPool POOL = new TransactionalPool();
  private static final int CONCURRENCY = 2;
  private static final int CLAIMS = 3;

  private final RunFixture fixture = new RunFixture();
  private final InstantSource clock = fixture.workflows.clock;
  private final InMemoryNotifications notifications = new InMemoryNotifications();
  private final NotifySchedules notify = new NotifySchedules(notifications, clock);
  private final Reads due = new Reads();
  private final Reads limits = new Reads();
  private final Reads overdue = new Reads();
  private final SchedulePoller poller = poller();

  @AfterAll
  static void close() {
    POOL.close();
  }

  @Test
  void one_more_thread_fires_at_each_poll_up_to_the_limit() throws InterruptedException {
    due.hold();
    for (int i = 1; i <= CONCURRENCY; i++) {
      int threads = i;
      poll();
      Eventually.holds("one more thread fires", () -> due.count() == threads);
    }

    Eventually.holds("limits are followed meanwhile", () -> polled(limits, overdue));
    assertThat(due.count()).as("no thread beyond the limit").isEqualTo(CONCURRENCY);
    due.release();
    Eventually.holds("the threads give their permits back", () -> polled(due));
  }

  @Test
  void one_more_thread_fires_after_a_full_batch_up_to_the_limit() throws InterruptedException {
    due.found(List.of(unknown()));
    due.holdAfter(1);

    poll();

    Eventually.holds("both threads fire", () -> due.count() == 1 + CONCURRENCY);
    due.found(List.of());
    due.release();
    Eventually.holds("the threads give their permits back", () -> polled(due));
  }

  @Test
  void new_runs_wait_from_the_first_full_batch_until_nothing_is_due() throws InterruptedException {
    due.hold();
    poll();
    Eventually.holds("a thread fires", () -> due.count() == 1);
    assertThat(poller.holdsNewRuns()).as("one batch may be all").isFalse();
    due.release();
    Eventually.holds("the thread gives its permit back", () -> polled(due));

    due.found(List.of(unknown()));
    due.holdAfter(due.count() + CONCURRENCY + 1);
    poll();
    Eventually.holds("more are due", poller::holdsNewRuns);

    due.found(List.of());
    due.release();
    Eventually.holds("nothing is due any more", () -> !poller.holdsNewRuns());
  }

  @Test
  void limits_that_wait_for_a_lock_keep_no_overdue_run_from_its_stop() throws InterruptedException {
    limits.hold();
    poll();
    Eventually.holds("limits are followed", () -> limits.count() == 1);

    Eventually.holds("overdue runs are stopped, schedules fire", () -> polled(overdue, due));
    assertThat(limits.count()).as("one thread follows limits").isEqualTo(1);
    limits.release();
    Eventually.holds("the thread gives its permit back", () -> polled(limits));
  }

  @Test
  void what_fails_is_served_at_a_later_poll() throws InterruptedException {
    due.fail();
    limits.fail();
    overdue.fail();

    Eventually.holds("all are read again", () -> polled(due, limits, overdue));
  }

  @Test
  void a_node_that_stops_claiming_fires_nothing_more() throws InterruptedException {
    due.found(List.of(unknown()));
    AtomicInteger asked = new AtomicInteger();

    poller.poll(() -> asked.incrementAndGet() <= CLAIMS);

    Eventually.holds("the node claims no more", () -> asked.get() > CLAIMS);
    Eventually.holds(
        "those that cannot be served are passed over", () -> due.count() == CLAIMS - 1);
    poller.poll(() -> false);
    assertThat(due.count()).isEqualTo(CLAIMS - 1);
  }

  private void poll() {
    poller.poll(() -> true);
  }

  /** Polls; whether each was read by more threads than there are permits. */
  private boolean polled(Reads... reads) {
    poll();
    return List.of(reads).stream().allMatch(one -> one.count() > CONCURRENCY);
  }

  /** How often something is read; a test holds the readers up or lets them fail. */
  private static final class Reads {
    private final AtomicInteger count = new AtomicInteger();
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile int free;
    private volatile boolean fails;
    private volatile List<?> found = List.of();

    int count() {
      return count.get();
    }

    void hold() {
      held = new CountDownLatch(1);
    }

    /** Holds those up that come after so many. */
    void holdAfter(int reads) {
      free = reads;
      hold();
    }

    void release() {
      held.countDown();
    }

    void fail() {
      fails = true;
    }

    void found(List<?> rows) {
      found = rows;
    }

    List<?> next() throws InterruptedException {
      if (count.incrementAndGet() > free) {
        held.await();
      }
      if (fails) {
        throw new IllegalStateException("no database");
      }
      return found;
    }
  }

  /** A store of which a poll reads one list, and finds no row again. */
  private static <T> T store(Class<T> port, Reads reads) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, _) -> method.getReturnType() == List.class ? reads.next() : false));
  }

  private DueSchedule unknown() {
    return new DueSchedule(
        new WorkflowName("gone"),
        new ActivityId("scheduler1"),
        clock.instant(),
        0,
        "boss",
        Optional.empty());
  }

  private SchedulePoller poller() {
    FiringConfig config =
        new FiringConfig(
            ZoneOffset.UTC,
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            1,
            CONCURRENCY,
            Duration.ofMinutes(1));
    Schedules schedules = store(Schedules.class, due);
    FireSchedules fire =
        new FireSchedules(
            new DueSchedules(schedules, notify, config),
            fixture.workflows.revisions,
            fixture.start,
            new PlanSchedules(config, clock),
            config);
    return new SchedulePoller(
        fire, follow(store(Admissions.class, limits), schedules), starts(), config);
  }

  private static NodeStarts starts() {
    AfterCommit afterCommit = new AfterCommit(POOL.registry());
    return new NodeStarts(
        POOL.dataSource(),
        new QueueEntries(POOL.dataSource(), afterCommit, new SchedulerWakeUp()),
        afterCommit,
        () -> "node",
        InstantSource.system());
  }

  private FollowRuns follow(Admissions admissions, Schedules schedules) {
    return new FollowRuns(
        new OpenWorkflows(admissions),
        new FollowEnds(
            admissions,
            fixture.workflows.revisions,
            new DisarmAfterErrors(
                schedules,
                fixture.journal,
                notify,
                fixture.workflows.trail.changes(fixture.workflows.clock),
                clock)),
        new AdmitWaiting(
            admissions, fixture.runs, fixture.begin, fixture.workflows.revisions, clock),
        new AlertOverdueRuns(
            store(OverdueRuns.class, overdue),
            fixture.workflows.revisions,
            fixture.journal,
            new NotifyRuns(notifications, clock),
            clock),
        fixture.commands);
  }
}
