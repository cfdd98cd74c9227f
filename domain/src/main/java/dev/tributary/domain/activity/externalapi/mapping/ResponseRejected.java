package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Message;
import java.util.List;

/**
 * The response arrived, but cannot become rows. Holds no text of the response but a masked excerpt.
 */
public final class ResponseRejected extends RuntimeException {
  private final transient ErrorCode code;
  private final transient List<Object> arguments;

  public ResponseRejected(ErrorCode code, Object... arguments) {
    super(code.id());
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public ErrorCode code() {
    return code;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }

  public Message problem() {
    return code.with(arguments());
  }
}
