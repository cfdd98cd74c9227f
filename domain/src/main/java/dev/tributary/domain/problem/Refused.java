package dev.tributary.domain.problem;

/** The input breaks a rule; the message names it, its place and the remedy. */
public final class Refused extends RuntimeException {
  private final transient Message problem;
  private final String code;

  public Refused(ErrorCode code, Object... arguments) {
    super(code.id());
    this.code = code.id();
    this.problem = code.with(arguments);
  }

  /** Refuses for a reason that was found before. */
  public Refused(Message problem) {
    super(problem.name());
    this.code = problem.name();
    this.problem = problem;
  }

  public String code() {
    return code;
  }

  public Message problem() {
    return problem;
  }
}
