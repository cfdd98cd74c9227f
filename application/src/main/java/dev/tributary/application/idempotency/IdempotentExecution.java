package dev.tributary.application.idempotency;

import dev.tributary.application.access.audit.CurrentActor;
import dev.tributary.application.idempotency.IdempotencyRecords.IdempotencyRecord;
import dev.tributary.domain.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Executes a request once, however often it is sent: its effects and its response are stored in one
 * transaction. A refused request stores nothing, so that a corrected one may be sent with the same
 * key.
 */
@ApplicationScoped
public class IdempotentExecution {
  private final IdempotencyRecords responses;
  private final CurrentActor current;
  private final IdempotencyRetention retention;
  private final InstantSource clock;

  public IdempotentExecution(
      IdempotencyRecords responses,
      CurrentActor current,
      IdempotencyRetention retention,
      InstantSource clock) {
    this.responses = responses;
    this.current = current;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * @param work executes the request and returns the response; not called for a repeat
   */
  @Transactional
  public IdempotentResult response(RepeatableRequest request, Supplier<String> work) {
    String sender = sender();
    if (!responses.lock(sender, request.key())) {
      return new IdempotentResult.KeyInUse();
    }
    Instant now = clock.instant();
    Optional<IdempotencyRecord> stored =
        responses.find(sender, request.key(), now.minus(retention.period()));
    if (stored.isPresent()) {
      return repeated(stored.get(), request);
    }
    String response = work.get();
    responses.store(sender, request, response, now);
    return new IdempotentResult.Executed(response);
  }

  private static IdempotentResult repeated(IdempotencyRecord stored, RepeatableRequest request) {
    return stored.hash().equals(request.hash())
        ? new IdempotentResult.Repeated(stored.response())
        : new IdempotentResult.KeyReused();
  }

  private String sender() {
    Actor actor = current.actor();
    return actor.kind() + ":" + actor.name();
  }
}
