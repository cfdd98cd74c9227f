package dev.tributary.domain.problem;

/**
 * The request contradicts the present state: it exists already, has ended, or was changed
 * meanwhile.
 */
public final class Conflict extends RuntimeException {
  private final transient Message problem;
  private final String code;

  public Conflict(ErrorCode code, Object... arguments) {
    super(code.id());
    this.code = code.id();
    this.problem = code.with(arguments);
  }

  public String code() {
    return code;
  }

  public Message problem() {
    return problem;
  }
}
