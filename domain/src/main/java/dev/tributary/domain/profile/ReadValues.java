package dev.tributary.domain.profile;

import dev.tributary.domain.expression.Constant;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.text.Trimming;
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
public record ReadValues(Map<String, Constant> values, List<FieldProblem> problems) {
  /**
   * Reads a whole profile; what is left out is empty, and a truth that is left out is false.
   *
   * @param written text by column; blank for no value
   * @param present the profile as it is, whose own values may be repeated where none can be written
   */
  public static ReadValues of(
      Map<String, String> written,
      Optional<Profile> present,
      ProfileColumns columns,
      ProfileLimits limits) {
    List<FieldProblem> problems = new ArrayList<>();
    Map<String, Constant> values = new LinkedHashMap<>();
    for (ResourceColumn column : columns.writable()) {
      FieldText text =
          new FieldText(column, Trimming.both(written.getOrDefault(column.name(), "")));
      text.problem(limits)
          .ifPresentOrElse(problems::add, () -> values.put(column.name(), text.value()));
    }
    written.forEach(
        (name, text) -> unwritable(name, text, present, columns).ifPresent(problems::add));
    if (problems.isEmpty() && values.values().stream().allMatch(ReadValues::isNothing)) {
      problems.add(FieldProblem.of("", ProfileCode.NOTHING_SAID));
    }
    return new ReadValues(values, problems);
  }

  private static Optional<FieldProblem> unwritable(
      String name, String text, Optional<Profile> present, ProfileColumns columns) {
    Optional<ResourceColumn> column = columns.find(name);
    if (column.isEmpty()) {
      return Optional.of(
          FieldProblem.of(
              name,
              ProfileCode.UNKNOWN_COLUMN,
              name,
              columns.writable().stream()
                  .map(ResourceColumn::name)
                  .collect(Collectors.joining(", "))));
    }
    boolean repeated =
        present.map(profile -> ValueText.of(profile.value(name)).equals(text)).orElse(false);
    return columns.isWritable(column.get()) || repeated
        ? Optional.empty()
        : Optional.of(FieldProblem.of(name, ProfileCode.READ_ONLY, name));
  }

  private static boolean isNothing(Constant value) {
    return value instanceof Constant.Nothing || (value instanceof Constant.Truth(var yes) && !yes);
  }
}
