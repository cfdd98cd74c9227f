package dev.tributary.domain.problem;

/**
 * The request contradicts the present state: it exists already, has ended, or was changed
 * meanwhile.
 */
public final class Conflict extends RequestRefused {
  public Conflict(ErrorCode code, Object... arguments) {
    super(code.with(arguments));
  }
}
