package dev.tributary.adapters.in.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.in.engine.Eventually;
import dev.tributary.application.change.InMemoryLiveChanges;
import dev.tributary.application.change.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Waits that last as long as it takes: a deadline of a minute is never reached. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeWaitTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final int WAITING = 20;

  private final Topic topic = new Topic(Topic.Kind.RUN, UUID.randomUUID());
  private final InMemoryLiveChanges changes = new InMemoryLiveChanges();
  private final ChangeWait wait = new ChangeWait(changes);
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicReference<Optional<String>> state = new AtomicReference<>(Optional.empty());

  @Test
  void what_is_there_already_is_read_once() {
    state.set(Optional.of("ended"));

    assertThat(wait.await(topic, LONG, () -> true, this::read)).contains("ended");
    assertThat(reads).hasValue(1);
    assertThat(changes.listeners()).isZero();
  }

  @Test
  void what_cannot_be_there_yet_is_read_after_the_first_change() throws InterruptedException {
    CompletableFuture<Optional<String>> waiting =
        CompletableFuture.supplyAsync(() -> wait.await(topic, LONG, () -> false, this::read));
    Eventually.holds("it listens", () -> changes.listeners() == 1);
    assertThat(reads).hasValue(0);

    state.set(Optional.of("ended"));
    changes.changed(topic);

    assertThat(waiting.join()).contains("ended");
    assertThat(reads).hasValue(1);
  }

  @Test
  void each_reads_once_at_the_beginning_and_once_after_each_change() throws InterruptedException {
    List<CompletableFuture<Optional<String>>> waiting = waiting();
    Eventually.holds("all have read", () -> reads.get() == WAITING);

    changes.changed(new Topic(Topic.Kind.RUN, UUID.randomUUID()));
    changes.changed(topic);
    Eventually.holds("all have read again", () -> reads.get() == 2 * WAITING);

    state.set(Optional.of("ended"));
    changes.changed(topic);
    waiting.forEach(one -> assertThat(one.join()).contains("ended"));
    assertThat(reads).hasValue(3 * WAITING);
    assertThat(changes.listeners()).isZero();
  }

  @Test
  void a_stop_of_the_node_ends_the_waiting() throws InterruptedException {
    List<CompletableFuture<Optional<String>>> waiting = waiting();
    Eventually.holds("all have read", () -> reads.get() == WAITING);

    changes.stop();

    waiting.forEach(one -> assertThat(one.join()).isEmpty());
    assertThat(wait.await(topic, LONG, () -> true, this::read)).as("a later one").isEmpty();
  }

  @Test
  void nothing_is_awaited_after_the_deadline() {
    assertThat(wait.await(topic, Duration.ZERO, () -> true, this::read)).isEmpty();
    assertThat(reads).hasValue(1);
  }

  private List<CompletableFuture<Optional<String>>> waiting() {
    return IntStream.range(0, WAITING)
        .mapToObj(number -> CompletableFuture.supplyAsync(this::await, Thread::startVirtualThread))
        .toList();
  }

  private Optional<String> await() {
    return wait.await(topic, LONG, () -> true, this::read);
  }

  private Optional<String> read() {
    reads.incrementAndGet();
    return Objects.requireNonNull(state.get());
  }
}
