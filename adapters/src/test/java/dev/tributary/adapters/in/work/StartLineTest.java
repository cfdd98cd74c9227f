package dev.tributary.adapters.in.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Waits that last as long as it takes: a minute is never reached. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartLineTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Semaphore workers = new Semaphore(0);
  private final StartLine line = new StartLine(1, workers::tryAcquire);
  private final List<Thread> threads = new ArrayList<>();

  @Test
  void a_worker_that_is_to_be_had_is_taken_at_once() {
    workers.release();

    assertThat(line.take(Duration.ZERO)).isTrue();
    assertThat(line.take(Duration.ZERO)).as("without another one").isFalse();
  }

  @Test
  void the_first_one_is_served_first_and_a_later_one_does_not_overtake() {
    CompletableFuture<Boolean> first = waiting();
    CompletableFuture<Boolean> second = waiting();

    workers.release();
    assertThat(line.take(Duration.ZERO)).as("others wait").isFalse();
    line.serve();

    assertThat(first.join()).isTrue();
    assertThat(second).isNotDone();
    workers.release();
    line.serve();
    assertThat(second.join()).isTrue();
  }

  @Test
  void who_has_waited_too_long_or_is_interrupted_takes_nothing() {
    assertThat(line.take(Duration.ofMillis(1))).isFalse();
    CompletableFuture<Boolean> interrupted = waiting();
    threads.getLast().interrupt();
    assertThat(interrupted.join()).isFalse();

    workers.release();
    line.serve();

    assertThat(workers.availablePermits()).isEqualTo(1);
  }

  @Test
  void twice_as_many_wait_as_there_are_workers() {
    List<CompletableFuture<Boolean>> others = List.of(waiting(), waiting());

    assertThat(line.take(LONG)).isFalse();
    assertThat(others).noneMatch(CompletableFuture::isDone);
  }

  private CompletableFuture<Boolean> waiting() {
    CompletableFuture<Boolean> served = new CompletableFuture<>();
    Thread thread = Thread.ofVirtual().start(() -> served.complete(line.take(LONG)));
    threads.add(thread);
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return served;
  }
}
