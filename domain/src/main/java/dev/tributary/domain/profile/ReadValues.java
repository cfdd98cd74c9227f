package dev.tributary.domain.profile;

import dev.tributary.domain.consent.OptOutChange;
import dev.tributary.domain.consent.OptOutRule;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was written in a profile, read by the types of its columns.
 *
 * @param values of every column that can be written, in their order
 * @param problems everything that is wrong; then the values are of no use
 */
public record ReadValues(Map<String, Value> values, List<Problem> problems) {
  /** Names of columns are shorter: a longer one is repeated to its sender in part. */
  private static final int LONGEST_NAME = 100;

  /**
   * Reads a whole profile; what is left out is empty, a truth that is left out is false, and an
   * opt-out that is left out stays as it is.
   *
   * @param present the profile as it is, whose own values may be repeated where none can be written
   */
  public static ReadValues of(
      ProfileWrite written,
      Optional<Profile> present,
      ProfileColumns columns,
      ProfileLimits limits) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Value> values = new LinkedHashMap<>();
    for (ResourceColumn column : columns.writable()) {
      FieldText text = new FieldText(column, Trimming.both(written.text(column.name())));
      Optional<Problem> problem =
          text.problem(limits).or(() -> standing(column, text, written.optOuts(), present));
      problem.ifPresent(problems::add);
      if (problem.isEmpty()) {
        values.put(column.name(), value(column, text, present));
      }
    }
    written.texts().entrySet().stream()
        .flatMap(text -> unwritable(text.getKey(), text.getValue(), present, columns).stream())
        .limit(limits.problems())
        .forEach(problems::add);
    if (problems.isEmpty() && values.values().stream().allMatch(ReadValues::isNothing)) {
      problems.add(Problem.error("", ProfileErrorCode.NOTHING_SAID));
    }
    return new ReadValues(values, problems);
  }

  /** An existing opt-out that this write may not revoke. */
  private static Optional<Problem> standing(
      ResourceColumn column, FieldText text, OptOutRule rule, Optional<Profile> present) {
    boolean standing = present.map(profile -> profile.isTrue(column.name())).orElse(false);
    return ProfileColumns.isConsent(column)
            && rule.change(standing, text.yesOrNo()) == OptOutChange.KEPT
        ? Optional.of(Problem.error(column.name(), ProfileErrorCode.OPT_OUT_STANDS, column.name()))
        : Optional.empty();
  }

  /** An opt-out that the write does not mention stays as it is. */
  private static Value value(ResourceColumn column, FieldText text, Optional<Profile> present) {
    return ProfileColumns.isConsent(column) && text.text().isEmpty()
        ? new Value.BooleanValue(
            present.map(profile -> profile.isTrue(column.name())).orElse(false))
        : text.value();
  }

  private static Optional<Problem> unwritable(
      String name, String text, Optional<Profile> present, ProfileColumns columns) {
    Optional<ResourceColumn> column = columns.find(name);
    if (column.isEmpty()) {
      String shown = shortened(name);
      return Optional.of(
          Problem.error(
              shown,
              ProfileErrorCode.UNKNOWN_COLUMN,
              shown,
              columns.writable().stream()
                  .map(ResourceColumn::name)
                  .collect(Collectors.joining(", "))));
    }
    boolean repeated =
        present.map(profile -> ValueText.of(profile.value(name)).equals(text)).orElse(false);
    return columns.isWritable(column.get()) || repeated
        ? Optional.empty()
        : Optional.of(Problem.error(name, ProfileErrorCode.READ_ONLY, name));
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "\u2026";
  }

  private static boolean isNothing(Value value) {
    return value instanceof Value.NullValue
        || (value instanceof Value.BooleanValue(var yes) && !yes);
  }
}
