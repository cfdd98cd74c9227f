package dev.tributary.adapters.in.rest.run;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.run.history.RunReader.FailureView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;

/**
 * Why and where something failed.
 *
 * @param resolution how the run continued: transition, ignored, suspended
 * @param message the text in the reader's language
 * @param arguments the arguments of the text
 */
@RegisterForReflection
record RunFailureResponse(
    String activity, String code, String resolution, String message, List<Object> arguments) {
  static RunFailureResponse of(FailureView failure, Locale locale) {
    return new RunFailureResponse(
        failure.activity().value(),
        failure.code(),
        EnumNames.id(failure.resolution()),
        Texts.render(failure.message(), locale),
        failure.message().arguments());
  }
}
