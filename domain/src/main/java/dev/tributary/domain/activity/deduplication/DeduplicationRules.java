package dev.tributary.domain.activity.deduplication;

import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.activity.deduplication.DeduplicationPlan.Ranking;
import dev.tributary.domain.activity.deduplication.Preference.Method;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.resource.RowScopes;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves a deduplication's settings; what is wrong with them is noted in the checks. */
public record DeduplicationRules(ResourceCatalogue catalogue, SettingChecks checks) {
  /** Notes what is wrong whatever rows arrive. */
  public void check(DeduplicationSettings settings) {
    if (settings.keys().isEmpty()) {
      checks.error("keys", DeduplicationErrorCode.NO_KEYS);
    }
    if (settings.keep() < 0) {
      checks.error("keep", DeduplicationErrorCode.NEGATIVE_KEEP, settings.keep());
    }
    check(settings.preference());
  }

  /** The plan for rows of {@code structure}; complete only when the checks have found nothing. */
  public DeduplicationPlan plan(
      DeduplicationSettings settings,
      WorkTableStructure structure,
      Map<String, ValueType> variables) {
    check(settings);
    Scope scope = new Scope(RowScopes.sources(structure, catalogue), variables);
    List<Term> keys = new ArrayList<>();
    for (int i = 0; i < settings.keys().size(); i++) {
      comparable("keys[%d]".formatted(i), settings.keys().get(i), scope).ifPresent(keys::add);
    }
    return new DeduplicationPlan(
        keys, settings.keep(), ranking(settings.preference(), scope), settings.normalise());
  }

  private void check(Preference preference) {
    if (preference.method() != Method.CHOOSE_FOR_ME && preference.expression().isBlank()) {
      checks.error("preference.expression", DeduplicationErrorCode.NO_PREFERENCE);
    }
    if (preference.method() == Method.VALUES && preference.values().isEmpty()) {
      checks.error("preference.values", DeduplicationErrorCode.NO_VALUES);
    }
  }

  private Optional<Ranking> ranking(Preference preference, Scope scope) {
    if (preference.method() == Method.CHOOSE_FOR_ME || preference.expression().isBlank()) {
      return Optional.empty();
    }
    return comparable("preference.expression", preference.expression(), scope)
        .map(term -> new Ranking(preference.method(), term, preference.values()));
  }

  private Optional<Term> comparable(String setting, String text, Scope scope) {
    Optional<Term> term = checks.expression(setting, text, scope);
    if (term.isPresent() && term.get().type() == ValueType.JSON) {
      checks.error(setting, DeduplicationErrorCode.KEY_NOT_COMPARABLE, ValueType.JSON.name());
    }
    return term;
  }
}
