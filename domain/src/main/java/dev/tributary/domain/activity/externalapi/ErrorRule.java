package dev.tributary.domain.activity.externalapi;

/** What becomes of a value that does not fit its column. */
public enum ErrorRule {
  /** The value is left out. */
  IGNORE_VALUE(Treatment.IGNORED, false),
  /** The whole line is left out. */
  REJECT_LINE(Treatment.REJECTED, false),
  /** The column's default takes its place. */
  USE_DEFAULT(Treatment.REPLACED, false),
  /** As {@link #USE_DEFAULT}, and whatever is not remapped does not fit. */
  DEFAULT_UNLESS_REMAPPED(Treatment.REPLACED, true),
  /** As {@link #REJECT_LINE}, and whatever is not remapped does not fit. */
  REJECT_UNLESS_REMAPPED(Treatment.REJECTED, true);

  private final Treatment treatment;
  private final boolean onlyRemapped;

  ErrorRule(Treatment treatment, boolean onlyRemapped) {
    this.treatment = treatment;
    this.onlyRemapped = onlyRemapped;
  }

  Treatment treatment() {
    return treatment;
  }

  /** Whether only values with a remapping fit. */
  boolean onlyRemapped() {
    return onlyRemapped;
  }
}
