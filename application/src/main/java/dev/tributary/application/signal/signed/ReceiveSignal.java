package dev.tributary.application.signal.signed;

import dev.tributary.application.idempotency.IdempotencyRecords;
import dev.tributary.application.idempotency.RepeatableRequest;
import dev.tributary.application.signal.SignalRequest;
import dev.tributary.application.signal.SignalResult;
import dev.tributary.application.signal.SignalWorkflow;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.signal.SignedSignalErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Sends a signal that was signed, once for each id: the id is stored with its effect. */
@ApplicationScoped
public class ReceiveSignal {
  private final SignalWorkflow signals;
  private final IdempotencyRecords records;
  private final SignedSignalConfig config;
  private final InstantSource clock;

  public ReceiveSignal(
      SignalWorkflow signals,
      IdempotencyRecords records,
      SignedSignalConfig config,
      InstantSource clock) {
    this.signals = signals;
    this.records = records;
    this.config = config;
    this.clock = clock;
  }

  /**
   * @return empty while a signal with this id is in progress, which may yet be refused
   * @throws Conflict when a signal to the workflow had this id
   * @throws dev.tributary.domain.problem.RequestRefused as {@link SignalWorkflow#send}; the id may
   *     then be used again
   */
  @Transactional
  public Optional<SignalResult> receive(SignalRequest request, String id) {
    String sender = "signed:" + request.workflow();
    if (!records.lock(sender, id)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (records.find(sender, id, now.minus(config.remembered())).isPresent()) {
      throw new Conflict(SignedSignalErrorCode.SEEN_BEFORE, id);
    }
    SignalResult result = signals.send(request, sender);
    records.store(sender, new RepeatableRequest(id, ""), "", now);
    return Optional.of(result);
  }
}
