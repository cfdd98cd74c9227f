package dev.tributary.adapters.out.postgres.embedded;

import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Message;
import org.jspecify.annotations.Nullable;

/** The program cannot continue; the message contains the reason and the remedy for the operator. */
public final class PlatformFailed extends RuntimeException {
  private final transient Message problem;
  private final String code;

  public PlatformFailed(ErrorCode code, Object... arguments) {
    this(null, code, arguments);
  }

  public PlatformFailed(@Nullable Throwable cause, ErrorCode code, Object... arguments) {
    super(code.id() + " " + java.util.List.of(arguments), cause);
    this.code = code.id();
    this.problem = code.with(arguments);
  }

  /** What a use case refused while the program started. */
  public PlatformFailed(Message problem) {
    super(problem.name() + " " + problem.arguments());
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
