package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.problem.Message;
import java.util.List;

/** The answer arrived, but cannot become rows. Never holds text of the answer. */
public final class AnswerRefused extends RuntimeException {
  private final ExternalApiCode code;
  private final transient List<Object> arguments;

  public AnswerRefused(ExternalApiCode code, Object... arguments) {
    super(code.id());
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public ExternalApiCode code() {
    return code;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }

  public Message problem() {
    return code.with(arguments());
  }
}
