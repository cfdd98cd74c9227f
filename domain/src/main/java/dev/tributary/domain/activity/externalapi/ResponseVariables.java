package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.value.ValueType;
import java.util.Map;

/** The event variables that count the rows of responses which did not stay. */
public final class ResponseVariables {
  /** Rows that the condition left out. */
  public static final String FILTERED = "filteredCount";

  /** Rows that were left out as duplicates. */
  public static final String DUPLICATES = "duplicateCount";

  static final Map<String, ValueType> TYPES =
      Map.of(FILTERED, ValueType.INTEGER, DUPLICATES, ValueType.INTEGER);

  private ResponseVariables() {}
}
