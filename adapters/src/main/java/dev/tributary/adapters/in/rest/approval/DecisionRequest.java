package dev.tributary.adapters.in.rest.approval;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.domain.waiting.WakeUp.Decision;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision.
 *
 * @param note for the journal of the run and the audit; at most 2000 characters
 */
@Schema(
    requiredProperties = {"decision"},
    examples = {"{\"decision\": \"approved\", \"note\": \"Figures checked.\"}"})
record DecisionRequest(
    @Schema(enumeration = {"approved", "rejected"}) @Nullable String decision,
    @Nullable String note) {
  Decision toDomain() {
    return EnumNames.read("decision", decision, Decision.class);
  }

  String noteOrNone() {
    return Objects.requireNonNullElse(note, "").strip();
  }
}
