package dev.tributary.adapters.in.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.work.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NodeWorkersTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final AtomicInteger polls = new AtomicInteger();
  private final NodeWorkers workers = new NodeWorkers(2, polls::incrementAndGet);

  @Test
  void a_poll_takes_no_more_workers_than_are_free() {
    assertThat(workers.take(10)).isEqualTo(2);
    assertThat(workers.take(10)).isZero();
  }

  @Test
  void workers_that_a_poll_does_not_need_are_free_again() {
    workers.polled(workers.take(10), 0);

    assertThat(workers.take(10)).isEqualTo(2);
  }

  @Test
  void a_worker_is_free_while_its_thread_waits_and_when_it_has_ended() throws Exception {
    workers.polled(workers.take(2), 2);
    List<Integer> taken = new ArrayList<>();
    Thread strand =
        thread(
            () -> {
              try (Worker.Away _ = Worker.away()) {
                taken.add(workers.take(10));
                try (Worker.Away _ = Worker.away()) {
                  taken.add(workers.take(10));
                }
                workers.polled(1, 0);
              }
              taken.add(workers.take(10));
            });
    strand.join();

    assertThat(taken).as("during a wait, a wait within it, after it").containsExactly(1, 0, 0);
    assertThat(workers.take(10)).isEqualTo(1);
  }

  @Test
  void a_thread_that_comes_back_goes_before_a_poll() throws Exception {
    workers.polled(workers.take(2), 2);
    CountDownLatch away = new CountDownLatch(1);
    CountDownLatch comesBack = new CountDownLatch(1);
    Thread waits =
        thread(
            () -> {
              try (Worker.Away _ = Worker.away()) {
                away.countDown();
                join(comesBack);
              }
            });
    away.await();
    assertThat(workers.take(10)).isEqualTo(1);

    comesBack.countDown();
    while (waits.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    workers.polled(1, 0);
    waits.join();

    assertThat(workers.take(10)).isEqualTo(1);
  }

  @Test
  void a_released_worker_has_the_queue_polled_only_when_more_may_be_due() throws Exception {
    workers.polled(workers.take(2), 1);
    thread(() -> {}).join();
    assertThat(polls).as("the poll found less than it could take").hasValue(0);

    workers.polled(workers.take(2), 2);
    thread(() -> {}).join();
    assertThat(polls).hasValue(1);
  }

  @Test
  void a_strand_that_begins_here_gets_a_worker_only_when_no_other_work_may_wait() {
    workers.polled(workers.take(1), 1);
    assertThat(workers.takeIdle()).as("after a poll that found all it could take").isFalse();

    workers.polled(workers.take(1), 0);
    assertThat(workers.takeIdle()).isTrue();
    assertThat(workers.takeIdle()).as("without a free worker").isFalse();
    workers.giveBack();
    assertThat(workers.takeIdle()).isTrue();
  }

  @Test
  void a_start_that_waits_gets_the_worker_that_a_thread_releases() {
    workers.polled(workers.take(2), 2);
    workers.polled(0, 0);
    CompletableFuture<Boolean> start = waitingStart();

    workers.giveBack();
    assertThat(start).as("an entry may be due: a poll comes first").isNotDone();
    assertThat(polls).hasValue(1);

    workers.polled(workers.take(1), 0);
    assertThat(start.join()).isTrue();
    assertThat(workers.take(10)).as("the worker is held").isZero();

    CompletableFuture<Boolean> next = waitingStart();
    workers.giveBack();
    assertThat(next.join()).as("nothing else is due").isTrue();
  }

  @Test
  void a_poll_without_a_free_worker_is_made_up_for() {
    workers.polled(workers.take(2), 1);
    workers.polled(workers.take(1), 0);
    assertThat(workers.takeIdle()).isTrue();

    workers.polled(workers.take(10), 0);
    workers.giveBack();

    assertThat(polls).hasValue(1);
  }

  private CompletableFuture<Boolean> waitingStart() {
    CompletableFuture<Boolean> served = new CompletableFuture<>();
    Thread thread = Thread.ofVirtual().start(() -> served.complete(workers.takeIdle(LONG)));
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return served;
  }

  @Test
  void a_thread_of_a_request_has_no_worker_to_give_away() {
    try (Worker.Away _ = Worker.away()) {
      assertThat(workers.take(10)).isEqualTo(2);
    }
    assertThat(workers.take(10)).isZero();
  }

  private Thread thread(Runnable work) {
    Thread thread = workers.threads(Thread.ofVirtual().factory()).newThread(work);
    thread.start();
    return thread;
  }

  private static void join(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
