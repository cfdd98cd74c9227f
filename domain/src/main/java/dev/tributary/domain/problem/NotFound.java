package dev.tributary.domain.problem;

/** The requested object does not exist, or the caller may not see it. */
public final class NotFound extends RequestRefused {
  public NotFound(ErrorCode code, Object... arguments) {
    super(code.with(arguments));
  }
}
