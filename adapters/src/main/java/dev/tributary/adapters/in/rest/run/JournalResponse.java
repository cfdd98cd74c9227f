package dev.tributary.adapters.in.rest.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.run.history.RunReader.JournalLine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of a run's journal.
 *
 * @param code the stable code of a failure
 * @param key which message it is, whatever the language
 * @param message the text in the reader's language
 * @param arguments the arguments of the text
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record JournalResponse(
    long id,
    Instant at,
    String severity,
    @Nullable String activity,
    @Nullable Long task,
    @Nullable String code,
    String key,
    String message,
    List<Object> arguments) {

  static JournalResponse of(JournalLine line, Locale locale) {
    return new JournalResponse(
        line.id(),
        line.at(),
        EnumNames.id(line.severity()),
        line.activity().map(Object::toString).orElse(null),
        line.task().map(task -> task.value()).orElse(null),
        line.code().orElse(null),
        line.message().key(),
        Texts.render(line.message(), locale),
        line.message().arguments());
  }
}
