package dev.tributary.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.exchange.OriginPermits.Admission;
import dev.tributary.application.exchange.OriginPermits.Busy;
import dev.tributary.application.exchange.OriginPermits.Cancelled;
import dev.tributary.application.exchange.OriginPermits.Permit;
import dev.tributary.application.exchange.OriginPermits.TooLate;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.work.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OriginPermitsTest {
  private static final String A = "https://a.example";
  private static final String B = "https://b.example";

  private final OriginPermits permits = new OriginPermits(2, InstantSource.fixed(Instant.EPOCH));

  /** What those in line have done with their workers. */
  private final BlockingQueue<String> workers = new LinkedBlockingQueue<>();

  @Test
  void an_origin_gets_as_many_calls_as_it_has_permits_and_others_are_not_affected()
      throws Exception {
    permits.admit(A, CancelSignal.NEVER);
    permits.admit(A, CancelSignal.NEVER);
    CompletableFuture<Admission> third = inLine(A, CancelSignal.NEVER);

    assertThat(third).isNotDone();
    assertThat(permits.admit(B, CancelSignal.NEVER)).isInstanceOf(Permit.class);
  }

  @Test
  void the_first_in_line_gets_a_permit_that_is_given_back_and_waits_without_worker()
      throws Exception {
    Permit first = (Permit) permits.admit(A, CancelSignal.NEVER);
    permits.admit(A, CancelSignal.NEVER);
    CompletableFuture<Admission> third = inLine(A, CancelSignal.NEVER);
    CompletableFuture<Admission> fourth = inLine(A, CancelSignal.NEVER);

    first.close();

    assertThat(third.join()).isInstanceOf(Permit.class);
    assertThat(workers.take()).isEqualTo("back");
    assertThat(fourth).isNotDone();
  }

  @Test
  void those_behind_a_full_line_come_back_one_after_the_other() throws Exception {
    fill();

    List<Admission> late = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      late.add(permits.admit(A, CancelSignal.NEVER));
    }

    assertThat(late)
        .containsExactly(
            new Busy(Duration.ofMillis(1000)),
            new Busy(Duration.ofMillis(1025)),
            new Busy(Duration.ofMillis(1050)));
  }

  @Test
  void a_stop_ends_the_wait_and_the_next_in_line_gets_the_permit() throws Exception {
    Permit first = (Permit) permits.admit(A, CancelSignal.NEVER);
    permits.admit(A, CancelSignal.NEVER);
    List<Runnable> stops = new ArrayList<>();
    CompletableFuture<Admission> stopped =
        inLine(
            A,
            action -> {
              stops.add(action);
              return () -> {};
            });
    CompletableFuture<Admission> next = inLine(A, CancelSignal.NEVER);

    stops.forEach(Runnable::run);
    first.close();

    assertThat(stopped.join()).isEqualTo(new Cancelled());
    assertThat(next.join()).isInstanceOf(Permit.class);
  }

  @Test
  void a_place_that_ends_without_a_permit_is_free_for_another_caller() {
    permits.admit(A, CancelSignal.NEVER);
    permits.admit(A, CancelSignal.NEVER);
    CancelSignal cancelled =
        action -> {
          action.run();
          return () -> {};
        };

    for (int i = 0; i < 3; i++) {
      assertThat(permits.admit(A, CancelSignal.NEVER, Optional.of(Duration.ZERO)))
          .isEqualTo(new TooLate(Duration.ZERO));
      assertThat(permits.admit(A, cancelled)).isEqualTo(new Cancelled());
    }
  }

  @Test
  void all_permits_are_free_again_after_they_were_given_back() {
    for (int i = 0; i < 3; i++) {
      try (Permit one = (Permit) permits.admit(A, CancelSignal.NEVER);
          Permit other = (Permit) permits.admit(A, CancelSignal.NEVER)) {
        assertThat(one).isNotSameAs(other);
      }
    }
  }

  private void fill() throws InterruptedException {
    permits.admit(A, CancelSignal.NEVER);
    permits.admit(A, CancelSignal.NEVER);
    assertThat(inLine(A, CancelSignal.NEVER)).isNotDone();
    assertThat(inLine(A, CancelSignal.NEVER)).isNotDone();
  }

  /** Returns when the caller waits in line and has given its worker away. */
  private CompletableFuture<Admission> inLine(String origin, CancelSignal cancel)
      throws InterruptedException {
    CompletableFuture<Admission> admission = new CompletableFuture<>();
    Worker worker =
        () -> {
          workers.add("away");
          return () -> workers.add("back");
        };
    Thread.startVirtualThread(
        () ->
            ScopedValue.where(Worker.CURRENT, worker)
                .run(() -> admission.complete(permits.admit(origin, cancel))));
    assertThat(workers.take()).isEqualTo("away");
    return admission;
  }
}
