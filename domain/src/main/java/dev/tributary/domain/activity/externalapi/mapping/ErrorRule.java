package dev.tributary.domain.activity.externalapi.mapping;

/** What happens to a value that does not fit its column. */
public enum ErrorRule {
  /** The value is left out. */
  IGNORE_VALUE(ErrorAction.IGNORED, false),
  /** The whole line is left out. */
  REJECT_LINE(ErrorAction.REJECTED, false),
  /** The column's default takes its place. */
  USE_DEFAULT(ErrorAction.REPLACED, false),
  /** As {@link #USE_DEFAULT}, and whatever is not remapped does not fit. */
  DEFAULT_UNLESS_REMAPPED(ErrorAction.REPLACED, true),
  /** As {@link #REJECT_LINE}, and whatever is not remapped does not fit. */
  REJECT_UNLESS_REMAPPED(ErrorAction.REJECTED, true);

  private final ErrorAction errorAction;
  private final boolean onlyRemapped;

  ErrorRule(ErrorAction errorAction, boolean onlyRemapped) {
    this.errorAction = errorAction;
    this.onlyRemapped = onlyRemapped;
  }

  ErrorAction treatment() {
    return errorAction;
  }

  /** Whether only values with a remapping fit. */
  boolean onlyRemapped() {
    return onlyRemapped;
  }
}
