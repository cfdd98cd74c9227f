package dev.tributary.domain.activity.enrichment;

import dev.tributary.domain.activity.ActivityGroup;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.ActivityPlace.Inbound;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The rules of enrichments. */
public record EnrichmentKind(ResourceCatalogue catalogue, ExpressionLanguage language)
    implements ActivityKind<EnrichmentSettings> {
  @Override
  public String id() {
    return EnrichmentSettings.KIND;
  }

  @Override
  public Message label() {
    return Message.of("enrichment.kind");
  }

  @Override
  public ActivityGroup group() {
    return ActivityGroup.TARGETING;
  }

  @Override
  public Inlets inlets() {
    return Inlets.ANY;
  }

  @Override
  public List<Outlet> outlets() {
    return List.of(Outlet.OUT);
  }

  @Override
  public List<Problem> problems(EnrichmentSettings settings, ActivityPlace place) {
    SettingChecks checks = new SettingChecks(language);
    plan(settings, place, checks);
    return checks.problems(place);
  }

  /** As the executor has it: each input carries rows. */
  @Override
  public Optional<ActivityId> lacksRows(EnrichmentSettings settings, ActivityPlace place) {
    return place.inbound().stream()
        .filter(input -> input.structure().isEmpty())
        .map(Inbound::from)
        .findFirst();
  }

  @Override
  public Optional<WorkTableStructure> structure(
      EnrichmentSettings settings, Outlet outlet, ActivityPlace place) {
    return plan(settings, place, new SettingChecks(language)).map(EnrichmentPlan::structure);
  }

  private Optional<EnrichmentPlan> plan(
      EnrichmentSettings settings, ActivityPlace place, SettingChecks checks) {
    return new EnrichmentRules(catalogue, checks, inputs(place), place.variables()).plan(settings);
  }

  private static EnrichmentInputs inputs(ActivityPlace place) {
    SequencedMap<String, Optional<WorkTableStructure>> structures = new LinkedHashMap<>();
    place
        .inbound()
        .forEach(
            transition ->
                structures.putIfAbsent(transition.from().toString(), transition.structure()));
    return new EnrichmentInputs(structures);
  }
}
