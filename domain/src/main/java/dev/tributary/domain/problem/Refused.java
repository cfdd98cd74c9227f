package dev.tributary.domain.problem;

/** The input breaks a rule; the message names it, its place and the remedy. */
public final class Refused extends RequestRefused {
  public Refused(ErrorCode code, Object... arguments) {
    super(code.with(arguments));
  }

  /** Refuses for a reason that was found before. */
  public Refused(Message problem) {
    super(problem);
  }
}
