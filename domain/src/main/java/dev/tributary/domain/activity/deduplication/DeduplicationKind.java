package dev.tributary.domain.activity.deduplication;

import dev.tributary.domain.activity.ActivityGroup;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;

/** The rules of deduplications. */
public record DeduplicationKind(ResourceCatalogue catalogue, ExpressionLanguage language)
    implements ActivityKind<DeduplicationSettings> {
  /** The outlet of discarded duplicates. */
  public static final Outlet COMPLEMENT = new Outlet("complement");

  @Override
  public String id() {
    return DeduplicationSettings.KIND;
  }

  @Override
  public Message label() {
    return Message.of("deduplication.kind");
  }

  @Override
  public ActivityGroup group() {
    return ActivityGroup.TARGETING;
  }

  @Override
  public Inlets inlets() {
    return Inlets.ONE;
  }

  @Override
  public List<Outlet> outlets() {
    return List.of(Outlet.OUT, COMPLEMENT);
  }

  @Override
  public List<Outlet> outlets(DeduplicationSettings settings) {
    return settings.complement() ? outlets() : List.of(Outlet.OUT);
  }

  @Override
  public Message label(Outlet outlet) {
    return outlet.equals(COMPLEMENT) ? Message.of("deduplication.complement") : outlet.label();
  }

  @Override
  public List<Problem> problems(DeduplicationSettings settings, ActivityPlace place) {
    SettingChecks checks = new SettingChecks(language);
    DeduplicationRules rules = new DeduplicationRules(catalogue, checks);
    place
        .arriving()
        .ifPresentOrElse(
            structure -> rules.plan(settings, structure, place.variables()),
            () -> rules.check(settings));
    return checks.problems(place);
  }

  @Override
  public Optional<ActivityId> lacksRows(DeduplicationSettings settings, ActivityPlace place) {
    return place.withoutRows();
  }

  @Override
  public Optional<WorkTableStructure> structure(
      DeduplicationSettings settings, Outlet outlet, ActivityPlace place) {
    return place.arriving();
  }
}
