package dev.tributary.adapters.in.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.in.engine.Eventually;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListenerTest {
  private final Semaphore begun = new Semaphore(0);
  private final Semaphore goOn = new Semaphore(0);
  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void changes_during_a_call_make_one_more_call() throws InterruptedException {
    Listener slow =
        new Listener(
            () -> {
              calls.incrementAndGet();
              begun.release();
              goOn.acquireUninterruptibly();
            });
    slow.report();
    begun.acquire();

    for (int i = 0; i < 1000; i++) {
      slow.report();
    }
    assertThat(calls).as("calls while the first lasts").hasValue(1);

    goOn.release();
    begun.acquire();
    goOn.release();
    slow.report();
    begun.acquire();
    assertThat(calls).as("one for all that changed, one for the last").hasValue(3);
    goOn.release();
  }

  @Test
  void a_call_that_fails_does_not_end_the_listener() throws InterruptedException {
    Listener failing =
        new Listener(
            () -> {
              calls.incrementAndGet();
              throw new IllegalStateException("no database");
            });

    failing.report();
    Eventually.holds("the first call", () -> calls.get() == 1);
    failing.report();
    Eventually.holds("the second call", () -> calls.get() == 2);
  }
}
