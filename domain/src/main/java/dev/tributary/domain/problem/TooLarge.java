package dev.tributary.domain.problem;

/** More arrives than is taken; the message names the limit. */
public final class TooLarge extends RuntimeException {
  private final transient Message problem;

  public TooLarge(ErrorCode code, Object... arguments) {
    super(code.id());
    this.problem = code.with(arguments);
  }

  public Message problem() {
    return problem;
  }
}
