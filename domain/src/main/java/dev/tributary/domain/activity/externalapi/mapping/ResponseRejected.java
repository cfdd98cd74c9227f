package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.problem.Message;
import java.util.List;

/** The response arrived, but cannot become rows. Never holds text of the response. */
public final class ResponseRejected extends RuntimeException {
  private final ExternalApiErrorCode code;
  private final transient List<Object> arguments;

  public ResponseRejected(ExternalApiErrorCode code, Object... arguments) {
    super(code.id());
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public ExternalApiErrorCode code() {
    return code;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }

  public Message problem() {
    return code.with(arguments());
  }
}
