package dev.tributary.domain.brake;

import dev.tributary.domain.brake.Audience.Defect;
import dev.tributary.domain.brake.Audience.Share;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The event variables with which activities count defective rows. They are set only where there are
 * some; of several activities the largest share stays.
 */
public final class DefectiveRows {
  private DefectiveRows() {}

  /** The variables that count rows of {@code kind}, with their types. */
  public static Map<String, ValueType> types(Defect kind) {
    return Map.of(defects(kind), ValueType.INTEGER, all(kind), ValueType.INTEGER);
  }

  /** {@code produced} with the count, unless {@code arrived} holds a larger share. */
  public static Variables count(Variables produced, Variables arrived, Share share) {
    boolean larger =
        of(arrived, share.kind())
            .map(before -> Percent.compare(share.defects(), share.total(), before) > 0)
            .orElse(true);
    return share.defects() > 0 && larger
        ? produced
            .with(defects(share.kind()), Variable.integer(share.defects()))
            .with(all(share.kind()), Variable.integer(share.total()))
        : produced;
  }

  /** {@code merged} with the largest share that one of {@code inputs} holds. */
  public static Variables largest(Variables merged, List<Variables> inputs) {
    Variables largest = merged;
    for (Variables input : inputs) {
      for (Share share : of(input)) {
        largest = count(largest, largest, share);
      }
    }
    return largest;
  }

  /** The shares that {@code variables} hold. */
  public static List<Share> of(Variables variables) {
    return Stream.of(Defect.REJECTS, Defect.UNMATCHED_ROWS)
        .flatMap(kind -> of(variables, kind).stream())
        .toList();
  }

  private static Optional<Share> of(Variables variables, Defect kind) {
    return number(variables, defects(kind))
        .flatMap(defects -> number(variables, all(kind)).map(all -> new Share(kind, defects, all)));
  }

  private static Optional<Long> number(Variables variables, String name) {
    return variables
        .find(name)
        .flatMap(Variable::value)
        .filter(Long.class::isInstance)
        .map(Long.class::cast);
  }

  private static String defects(Defect kind) {
    return switch (kind) {
      case REJECTS -> "rejectCount";
      case UNMATCHED_ROWS -> "unmatchedCount";
      case MISSING_VALUES -> "missingCount";
    };
  }

  private static String all(Defect kind) {
    return switch (kind) {
      case REJECTS -> "responseCount";
      case UNMATCHED_ROWS -> "enrichedCount";
      case MISSING_VALUES -> "selectedCount";
    };
  }
}
