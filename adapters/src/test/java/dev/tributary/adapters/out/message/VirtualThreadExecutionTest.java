package dev.tributary.adapters.out.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VirtualThreadExecutionTest {
  private final VirtualThreadExecution execution = new VirtualThreadExecution();

  @Test
  void the_results_of_all_are_in_the_order_of_the_work() {
    CountDownLatch second = new CountDownLatch(1);
    assertThat(
            execution.all(
                List.of(
                    () -> afterwards(second, "first"),
                    () -> {
                      second.countDown();
                      return "second";
                    })))
        .containsExactly("first", "second");
  }

  @Test
  void work_that_has_begun_goes_on_beside_the_caller() {
    CountDownLatch caller = new CountDownLatch(1);
    Supplier<String> begun = execution.begin(() -> afterwards(caller, "done"));
    caller.countDown();
    assertThat(begun.get()).isEqualTo("done");
  }

  @Test
  void a_failure_of_begun_work_reaches_the_caller_as_it_was_thrown() {
    IllegalStateException failure = new IllegalStateException("no connection");
    Supplier<String> begun =
        execution.begin(
            () -> {
              throw failure;
            });
    assertThatThrownBy(begun::get).isSameAs(failure);
  }

  private static String afterwards(CountDownLatch latch, String result) {
    try {
      latch.await();
      return result;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
