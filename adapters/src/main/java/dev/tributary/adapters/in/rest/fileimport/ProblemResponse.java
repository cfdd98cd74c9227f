package dev.tributary.adapters.in.rest.fileimport;

import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.problem.Message;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;

/**
 * A problem of an import in the language of the caller.
 *
 * @param message the text in the reader's language
 * @param remedy what to do about it
 * @param arguments the arguments of the text
 */
@RegisterForReflection
record ProblemResponse(String code, String message, String remedy, List<Object> arguments) {
  static ProblemResponse of(Message problem, Locale locale) {
    return new ProblemResponse(
        problem.name(),
        Texts.render(problem, locale),
        Texts.remedy(problem, problem.name(), locale),
        problem.arguments());
  }
}
