package dev.tributary.application.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.SettableClock;
import dev.tributary.application.access.audit.FixedActor;
import dev.tributary.application.idempotency.IdempotentResult.Executed;
import dev.tributary.application.idempotency.IdempotentResult.KeyInUse;
import dev.tributary.application.idempotency.IdempotentResult.KeyReused;
import dev.tributary.application.idempotency.IdempotentResult.Repeated;
import dev.tributary.domain.access.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdempotentExecutionTest {
  private static final RepeatableRequest REQUEST = new RepeatableRequest("key-1", "hash-1");
  private static final Duration DAY = Duration.ofDays(1);

  private final SettableClock clock = new SettableClock();
  private final InMemoryIdempotencyRecords records = new InMemoryIdempotencyRecords();
  private final List<IdempotentResult> concurrent = new ArrayList<>();
  private int executions;

  @Test
  void a_repeated_request_returns_the_first_response_and_is_not_executed() {
    assertThat(execute(REQUEST)).isEqualTo(new Executed("run 1"));
    assertThat(execute(REQUEST)).isEqualTo(new Repeated("run 1"));
    assertThat(executions).isEqualTo(1);
  }

  @Test
  void another_request_with_the_same_key_is_refused() {
    execute(REQUEST);

    assertThat(execute(new RepeatableRequest("key-1", "hash-2"))).isEqualTo(new KeyReused());
    assertThat(executions).isEqualTo(1);
  }

  @Test
  void each_sender_has_keys_of_their_own() {
    execute(REQUEST);
    FixedActor key = new FixedActor(new Actor(Actor.Kind.API_KEY, "boss", "192.0.2.1"));

    assertThat(execute(key, REQUEST, this::work)).isEqualTo(new Executed("run 2"));
  }

  @Test
  void a_request_that_is_being_executed_is_not_started_again() {
    Supplier<String> work =
        () -> {
          concurrent.add(execution(FixedActor.BOSS).response(REQUEST, this::work));
          return work();
        };

    assertThat(execute(FixedActor.BOSS, REQUEST, work)).isEqualTo(new Executed("run 1"));
    assertThat(concurrent).containsExactly(new KeyInUse());
  }

  @Test
  void a_refused_request_stores_nothing() {
    Supplier<String> refuse =
        () -> {
          throw new IllegalArgumentException("refused");
        };
    assertThatThrownBy(() -> execute(FixedActor.BOSS, REQUEST, refuse)).hasMessage("refused");

    assertThat(execute(new RepeatableRequest("key-1", "hash-2"))).isEqualTo(new Executed("run 1"));
  }

  @Test
  void a_key_is_free_again_after_the_retention() {
    execute(REQUEST);
    clock.move(DAY);
    assertThat(execute(REQUEST)).isEqualTo(new Repeated("run 1"));

    clock.move(Duration.ofSeconds(1));
    assertThat(execute(REQUEST)).isEqualTo(new Executed("run 2"));
  }

  @Test
  void expired_responses_are_removed_in_batches() {
    for (int i = 0; i < 1001; i++) {
      execute(new RepeatableRequest("key-" + i, "hash"));
    }
    PurgeIdempotencyRecords purge =
        new PurgeIdempotencyRecords(records, new IdempotencyRetention(DAY), clock);
    clock.move(DAY);
    assertThat(purge.purgeSome()).isZero();

    clock.move(Duration.ofSeconds(1));
    assertThat(purge.purgeSome()).isEqualTo(1000);
    assertThat(purge.purgeSome()).isEqualTo(1);
    assertThat(purge.purgeSome()).isZero();
  }

  private IdempotentResult execute(RepeatableRequest request) {
    return execute(FixedActor.BOSS, request, this::work);
  }

  private IdempotentResult execute(
      FixedActor actor, RepeatableRequest request, Supplier<String> work) {
    try {
      return execution(actor).response(request, work);
    } finally {
      records.endTransaction();
    }
  }

  private IdempotentExecution execution(FixedActor actor) {
    return new IdempotentExecution(records, actor, new IdempotencyRetention(DAY), clock);
  }

  private String work() {
    executions++;
    return "run " + executions;
  }
}
