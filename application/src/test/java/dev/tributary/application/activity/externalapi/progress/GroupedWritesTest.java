package dev.tributary.application.activity.externalapi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.exchange.recording.AttemptStart;
import dev.tributary.application.exchange.recording.Exchanges;
import dev.tributary.application.exchange.recording.InMemoryExchanges;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RecordedBody;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(20)
class GroupedWritesTest {
  private static final int WAITING = 3;

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch held = new CountDownLatch(1);
  private final AtomicInteger transactions = new AtomicInteger();
  private final Statements statements = new Statements();
  private final GroupedWrites writes =
      new GroupedWrites(
          new FakeActivityContext("api", new EndSettings(), List.of()).beforeWrite(this::hold));

  @Test
  void attempts_that_come_during_a_transaction_are_recorded_by_one_statement_of_the_next()
      throws InterruptedException {
    Thread first = Thread.ofPlatform().start(() -> record(9));
    begun.await();
    List<Thread> others = new ArrayList<>();
    for (int call = 1; call <= WAITING; call++) {
      int number = call;
      others.add(Thread.ofPlatform().start(() -> record(number)));
    }
    while (others.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
      Thread.onSpinWait();
    }
    held.countDown();
    first.join();
    for (Thread other : others) {
      other.join();
    }

    assertThat(statements.sizes).containsExactly(1, WAITING);
    assertThat(transactions).hasValue(2);
    assertThat(statements.all.all()).hasSize(1 + WAITING);
  }

  private void hold() {
    transactions.incrementAndGet();
    begun.countDown();
    try {
      held.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void record(long call) {
    CallKey place =
        new CallKey(new RunId(new UUID(0, 1)), new TaskId(1), new ActivityId("api"), call);
    RecordedRequest request =
        new RecordedRequest(
            HttpMethod.GET, "https://api.example.com/", List.of(), new RecordedBody("", 0), "00");
    Exchange recorded =
        writes.prepare(new AttemptStart(place, request, Instant.EPOCH, false), statements);
    assertThat(recorded.place()).isEqualTo(place);
  }

  /** Keeps how many attempts each statement records. */
  private static final class Statements implements Exchanges {
    private final InMemoryExchanges all = new InMemoryExchanges();
    private final List<Integer> sizes = new ArrayList<>();

    @Override
    public List<Exchange> prepare(List<AttemptStart> attempts) {
      sizes.add(attempts.size());
      return all.prepare(attempts);
    }

    @Override
    public boolean refusesRepeat(CallKey place, Message failure) {
      return all.refusesRepeat(place, failure);
    }

    @Override
    public void allowRepeat(TaskId task) {
      all.allowRepeat(task);
    }

    @Override
    public void complete(
        ExchangeId exchange,
        Duration duration,
        Optional<RecordedResponse> response,
        Optional<Message> failure) {
      all.complete(exchange, duration, response, failure);
    }
  }
}
