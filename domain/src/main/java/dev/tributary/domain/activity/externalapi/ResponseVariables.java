package dev.tributary.domain.activity.externalapi;

/** The event variables that count the rows of responses which did not stay. */
public final class ResponseVariables {
  /** Rows that the condition left out. */
  public static final String FILTERED = "filteredCount";

  /** Rows that were left out as duplicates. */
  public static final String DUPLICATES = "duplicateCount";

  private ResponseVariables() {}
}
