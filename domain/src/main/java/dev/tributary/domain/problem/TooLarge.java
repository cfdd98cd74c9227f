package dev.tributary.domain.problem;

/** More arrives than is taken; the message names the limit. */
public final class TooLarge extends RequestRefused {
  public TooLarge(ErrorCode code, Object... arguments) {
    super(code.with(arguments));
  }
}
