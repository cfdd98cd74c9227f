package dev.tributary.adapters.in.rest.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.Wait;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a task waits for.
 *
 * @param kind time, limit, signal, approval, brake, inputs or run
 * @param text in the reader's language
 * @param until when the wait ends by itself; missing when it does not
 * @param account in whose limits it waits for room
 * @param signal the key of the signal
 * @param run the run whose end it waits for
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaitResponse(
    String kind,
    String text,
    @Nullable Instant until,
    @Nullable String account,
    @Nullable String signal,
    @Nullable UUID run) {

  static WaitResponse of(Wait waitsFor, Locale locale) {
    Awaited awaited = waitsFor.awaited();
    return new WaitResponse(
        awaited.kind(),
        waitsFor.reasons().stream()
            .map(reason -> Texts.render(reason, locale))
            .collect(Collectors.joining(" ")),
        waitsFor.until().orElse(null),
        awaited instanceof Awaited.Limit(var account, var _) ? account : null,
        awaited instanceof Awaited.Signal(var key) ? key.value() : null,
        awaited instanceof Awaited.ChildRun(var child) ? child : null);
  }
}
