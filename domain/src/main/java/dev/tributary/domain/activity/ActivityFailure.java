package dev.tributary.domain.activity;

import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;

/**
 * Why an activity failed.
 *
 * @param code stable code: {@code WKF-560239}
 * @param message the code with its arguments; never a secret
 * @param cause who has to act
 */
public record ActivityFailure(String code, Message message, Cause cause) {

  /** What kind of failure it is; it decides which way the run goes on. */
  public enum Cause {
    /** The request or its response: takes the failure transition when one is drawn. */
    REQUEST,
    /**
     * The settings, the data or the program: suspends, or is ignored, as the error policy demands.
     */
    CONFIGURATION
  }

  public static ActivityFailure request(ErrorCode code, Object... arguments) {
    return new ActivityFailure(code.id(), code.with(arguments), Cause.REQUEST);
  }

  /** An execution that cannot go on because of a problem of its settings. */
  public static ActivityFailure configuration(Problem problem) {
    return new ActivityFailure(problem.code(), problem.message(), Cause.CONFIGURATION);
  }

  public static ActivityFailure configuration(ErrorCode code, Object... arguments) {
    return new ActivityFailure(code.id(), code.with(arguments), Cause.CONFIGURATION);
  }
}
