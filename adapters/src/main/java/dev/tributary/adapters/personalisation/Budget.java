package dev.tributary.adapters.personalisation;

import dev.tributary.application.message.RenderingFailed;
import dev.tributary.domain.message.MessageCode;
import io.quarkus.qute.EvalContext;
import java.util.Objects;

/** What one text may still take. Used by one thread. */
final class Budget {
  static final String ATTRIBUTE = "tributary.budget";

  private final RenderingLimits limits;
  private final long deadline;
  private int characters;
  private int repetitions;

  private Budget(RenderingLimits limits, long deadline) {
    this.limits = limits;
    this.deadline = deadline;
  }

  static Budget of(RenderingLimits limits) {
    return new Budget(limits, System.nanoTime() + limits.time().toNanos());
  }

  static Budget of(EvalContext context) {
    return (Budget) Objects.requireNonNull(context.getAttribute(ATTRIBUTE));
  }

  void characters(int more) {
    characters += more;
    if (characters > limits.output()) {
      throw new RenderingFailed(MessageCode.OUTPUT_TOO_LONG, limits.output());
    }
  }

  void repetition() {
    repetitions++;
    if (repetitions > limits.repetitions()) {
      throw new RenderingFailed(MessageCode.TOO_MANY_REPETITIONS, limits.repetitions());
    }
    time();
  }

  void time() {
    if (System.nanoTime() > deadline) {
      throw new RenderingFailed(MessageCode.TOO_SLOW, limits.time().toMillis());
    }
  }
}
