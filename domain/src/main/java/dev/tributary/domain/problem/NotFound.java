package dev.tributary.domain.problem;

/** The requested object does not exist, or the caller may not see it. */
public final class NotFound extends RuntimeException {
  private final transient Message problem;
  private final String code;

  public NotFound(ErrorCode code, Object... arguments) {
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
