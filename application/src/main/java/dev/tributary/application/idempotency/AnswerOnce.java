package dev.tributary.application.idempotency;

import dev.tributary.application.access.CurrentActor;
import dev.tributary.application.idempotency.KeptAnswers.KeptAnswer;
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
public class AnswerOnce {
  private final KeptAnswers answers;
  private final CurrentActor current;
  private final IdempotencySettings settings;
  private final InstantSource clock;

  public AnswerOnce(
      KeptAnswers answers,
      CurrentActor current,
      IdempotencySettings settings,
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
  public Reply answer(RepeatableRequest request, Supplier<String> work) {
    String sender = sender();
    if (!answers.take(sender, request.key())) {
      return new Reply.KeyInUse();
    }
    Instant now = clock.instant();
    answers.forgetBefore(now.minus(settings.retention()));
    Optional<KeptAnswer> kept = answers.find(sender, request.key());
    if (kept.isPresent()) {
      return repeated(kept.get(), request);
    }
    String answer = work.get();
    answers.keep(sender, request, answer, now);
    return new Reply.First(answer);
  }

  private static Reply repeated(KeptAnswer kept, RepeatableRequest request) {
    return kept.hash().equals(request.hash())
        ? new Reply.Repeated(kept.answer())
        : new Reply.KeyReused();
  }

  private String sender() {
    Actor actor = current.actor();
    return actor.kind() + ":" + actor.name();
  }
}
