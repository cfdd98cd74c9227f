package dev.tributary.adapters.personalisation;

import dev.tributary.application.personalisation.RenderingFailed;
import dev.tributary.domain.message.MessageErrorCode;
import io.quarkus.qute.EvalContext;
import java.util.Objects;

/** The remaining resources of one text. Used by one thread. */
final class RenderingBudget {
  static final String ATTRIBUTE = "tributary.budget";

  private final RenderingLimits limits;
  private final long deadline;
  private int characters;
  private int repetitions;

  private RenderingBudget(RenderingLimits limits, long deadline) {
    this.limits = limits;
    this.deadline = deadline;
  }

  static RenderingBudget of(RenderingLimits limits) {
    return new RenderingBudget(limits, System.nanoTime() + limits.time().toNanos());
  }

  static RenderingBudget of(EvalContext context) {
    return (RenderingBudget) Objects.requireNonNull(context.getAttribute(ATTRIBUTE));
  }

  void characters(int more) {
    characters += more;
    if (characters > limits.output()) {
      throw new RenderingFailed(MessageErrorCode.OUTPUT_TOO_LONG, limits.output());
    }
  }

  void repetition() {
    repetitions++;
    if (repetitions > limits.repetitions()) {
      throw new RenderingFailed(MessageErrorCode.TOO_MANY_REPETITIONS, limits.repetitions());
    }
    time();
  }

  void time() {
    if (System.nanoTime() > deadline) {
      throw new RenderingFailed(MessageErrorCode.TOO_SLOW, limits.time().toMillis());
    }
  }
}
