package dev.tributary.adapters.in.rest.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.Trigger.Origin;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why and by whom a run started.
 *
 * @param kind person, key, schedule, signal or parentRun
 * @param text the same in the reader's language
 * @param name of the person, API key, schedule or signal
 * @param run the run that led to it; missing when none did
 * @param activity of that run
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record TriggerResponse(
    String kind, String text, String name, @Nullable UUID run, @Nullable String activity) {
  static TriggerResponse of(Trigger trigger, Locale locale) {
    Optional<Origin> origin = trigger.origin();
    return new TriggerResponse(
        EnumNames.id(trigger.kind()),
        Texts.render(trigger.description(), locale),
        trigger.name(),
        origin.map(place -> place.run().value()).orElse(null),
        origin.map(place -> place.activity().value()).orElse(null));
  }
}
