package dev.tributary.application.idempotency;

import dev.tributary.application.access.CurrentActor;
import dev.tributary.application.idempotency.IdempotencyRecords.IdempotencyRecord;
import dev.tributary.domain.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does a request once, however often it is sent: what it does and the answer are kept in one
 * transaction. A request that is refused leaves no trace, so that it may be mended and sent again.
 */
@ApplicationScoped
public class IdempotentExecution {
  private final IdempotencyRecords answers;
  private final CurrentActor current;
  private final IdempotencyRetention settings;
  private final InstantSource clock;

  public IdempotentExecution(
      IdempotencyRecords answers,
      CurrentActor current,
      IdempotencyRetention settings,
      InstantSource clock) {
    this.answers = answers;
    this.current = current;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param work does what is asked for and tells the answer; not called for a repeat
   */
  @Transactional
  public IdempotentResult answer(RepeatableRequest request, Supplier<String> work) {
    String sender = sender();
    if (!answers.take(sender, request.key())) {
      return new IdempotentResult.KeyInUse();
    }
    Instant now = clock.instant();
    answers.forgetBefore(now.minus(settings.retention()));
    Optional<IdempotencyRecord> kept = answers.find(sender, request.key());
    if (kept.isPresent()) {
      return repeated(kept.get(), request);
    }
    String answer = work.get();
    answers.keep(sender, request, answer, now);
    return new IdempotentResult.Executed(answer);
  }

  private static IdempotentResult repeated(IdempotencyRecord kept, RepeatableRequest request) {
    return kept.hash().equals(request.hash())
        ? new IdempotentResult.Repeated(kept.answer())
        : new IdempotentResult.KeyReused();
  }

  private String sender() {
    Actor actor = current.actor();
    return actor.kind() + ":" + actor.name();
  }
}
