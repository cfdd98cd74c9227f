package dev.tributary.adapters.in.rest.exchange;

import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.problem.Message;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;

/** Why an attempt failed, as message and as code with its arguments. */
@RegisterForReflection
public record ExchangeFailureResponse(String code, String message, List<Object> arguments) {
  public static ExchangeFailureResponse from(Message failure, Locale reader) {
    return new ExchangeFailureResponse(
        failure.name(), Texts.render(failure, reader), failure.arguments());
  }
}
