package dev.tributary.domain.activity.externalapi.mapping;

import java.util.List;
import java.util.Optional;

/**
 * What becomes of particular, empty and unfit values of a column.
 *
 * @param remapping each source value once
 * @param defaultValue for the rules that use one, written as the column's values are
 */
public record ValueRules(
    List<Remapping> remapping,
    EmptyRule onEmpty,
    ErrorRule onError,
    Optional<String> defaultValue) {
  /** The reference product's defaults. */
  public static final ValueRules DEFAULT =
      new ValueRules(
          List.of(), EmptyRule.ERROR_FOR_NUMBERS, ErrorRule.IGNORE_VALUE, Optional.empty());

  public ValueRules {
    remapping = List.copyOf(remapping);
  }
}
