package dev.tributary.adapters.in.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.tributary.adapters.in.work.NextStep.Again;
import dev.tributary.adapters.in.work.NextStep.Leave;
import dev.tributary.adapters.in.work.NextStep.Remove;
import dev.tributary.application.limit.InMemoryRateLimits;
import dev.tributary.application.limit.PermitLimit;
import dev.tributary.application.limit.RateLimits;
import dev.tributary.application.outage.Outage;
import dev.tributary.application.work.Lease;
import dev.tributary.application.work.LeaseLost;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A worker with work that does what the test says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DurableWorkerTest {
  private static final Lease LEASE = () -> true;
  private static final Again AT_ONCE = new Again(Duration.ZERO);

  private final Deque<Supplier<WorkResult>> executions = new ArrayDeque<>();
  private final List<String> givenUp = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private boolean closing;
  private boolean interrupted;
  private final RateLimits limits =
      new InMemoryRateLimits("node", new InMemoryRateLimits.Store(() -> 0));
  private final DurableWorker<String> worker =
      new DurableWorker<>(new Scripted(), () -> closing, this::pause);

  @AfterEach
  void everything_was_executed_and_no_flag_is_left() {
    assertThat(executions).isEmpty();
    assertThat(Thread.interrupted()).isEqualTo(interrupted);
  }

  @Test
  void an_entry_whose_work_has_ended_is_removed() {
    executions.add(() -> new WorkResult.Ended());

    assertThat(worker.work("entry", LEASE)).isEqualTo(new Remove());
  }

  @Test
  void an_entry_that_went_with_the_last_of_its_work_is_left() {
    executions.add(() -> new WorkResult.Removed());

    assertThat(worker.work("entry", LEASE)).isEqualTo(new Leave());
  }

  @Test
  void postponed_work_goes_on_a_little_later() {
    executions.add(() -> new WorkResult.Postponed(Duration.ofSeconds(7)));

    assertThat(worker.work("entry", LEASE)).isEqualTo(new Again(Duration.ofSeconds(7)));
  }

  @Test
  void work_beyond_the_permits_waits_in_the_queue() {
    executions.add(
        () -> {
          executions.add(
              () -> {
                assertThat(worker.work("third", LEASE))
                    .isEqualTo(new Again(DurableWorker.POSTPONEMENT));
                return new WorkResult.Ended();
              });
          return worker.work("second", LEASE).equals(new Remove())
              ? new WorkResult.Ended()
              : new WorkResult.Postponed(Duration.ZERO);
        });

    assertThat(worker.work("first", LEASE)).as("of two permits").isEqualTo(new Remove());
  }

  @Test
  void a_permit_is_released_whatever_the_end() {
    for (int i = 0; i <= Scripted.AT_ONCE; i++) {
      executions.add(
          () -> {
            throw new IllegalStateException("a fault");
          });
      assertThatThrownBy(() -> worker.work("entry", LEASE)).hasMessage("a fault");
    }

    executions.add(() -> new WorkResult.Ended());
    assertThat(worker.work("entry", LEASE)).isEqualTo(new Remove());
  }

  @Test
  void an_outage_is_waited_out_with_growing_pauses() {
    executions.addAll(Collections.nCopies(7, DurableWorkerTest::unreachable));
    executions.add(() -> new WorkResult.Ended());

    assertThat(worker.work("entry", LEASE)).isEqualTo(new Remove());
    assertThat(pauses)
        .extracting(Duration::toMillis)
        .containsExactly(200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L);
  }

  @Test
  void an_entry_that_is_gone_or_anothers_is_left_alone() {
    executions.add(DurableWorkerTest::unreachable);
    executions.add(
        () -> {
          throw new LeaseLost("entry");
        });

    assertThat(worker.work("entry", LEASE)).isEqualTo(new Leave());
  }

  @Test
  void a_stop_releases_the_entry_for_another_node() {
    executions.add(
        () -> {
          closing = true;
          return new WorkResult.Ended();
        });

    assertThat(worker.work("entry", LEASE)).as("interrupted work").isEqualTo(AT_ONCE);
    assertThat(worker.work("entry", LEASE)).as("work that had not begun").isEqualTo(AT_ONCE);
  }

  @Test
  void a_stop_during_an_outage_releases_the_entry() {
    executions.add(
        () -> {
          closing = true;
          return unreachable();
        });

    assertThat(worker.work("entry", LEASE)).isEqualTo(AT_ONCE);
  }

  @Test
  void an_interrupt_during_an_outage_releases_the_entry_and_stays() {
    interrupted = true;
    executions.add(DurableWorkerTest::unreachable);

    assertThat(worker.work("entry", LEASE)).isEqualTo(AT_ONCE);
  }

  @Test
  void what_fails_is_retried_with_growing_pauses_and_given_up_in_the_end() {
    List<NextStep> steps = new ArrayList<>();
    for (int failures = 1; failures <= DurableWorker.MOST_FAILURES; failures++) {
      assertThat(givenUp).isEmpty();
      steps.add(worker.failed("entry", LEASE, failures, "fault"));
    }

    assertThat(steps)
        .containsExactly(
            new Again(Duration.ofSeconds(2)),
            new Again(Duration.ofSeconds(4)),
            new Again(Duration.ofSeconds(8)),
            new Again(Duration.ofSeconds(16)),
            new Remove());
    assertThat(givenUp).containsExactly("entry: fault");
  }

  @Test
  void an_entry_that_is_anothers_is_not_given_up() {
    assertThat(worker.failed("entry", () -> false, DurableWorker.MOST_FAILURES, "fault"))
        .isEqualTo(new Leave());
    assertThat(givenUp).isEmpty();
  }

  private static WorkResult unreachable() {
    throw new Outage(new SQLException("gone", "08006"));
  }

  private void pause(Duration time) throws InterruptedException {
    if (interrupted) {
      throw new InterruptedException("stopping");
    }
    pauses.add(time);
  }

  private final class Scripted implements DurableWork<String> {
    private static final int AT_ONCE = 2;

    @Override
    public TaskDescriptor<String> descriptor() {
      return TaskDescriptor.of("scripted", String.class);
    }

    @Override
    public Optional<RateLimits.Permit> permit() {
      return limits.acquire(new PermitLimit("scripted", AT_ONCE));
    }

    @Override
    public WorkResult execute(String entry, Lease lease) {
      return executions.remove().get();
    }

    @Override
    public void giveUp(String entry, Lease lease, String reason) {
      if (!lease.held()) {
        throw new LeaseLost(entry);
      }
      givenUp.add(entry + ": " + reason);
    }
  }
}
