package dev.tributary.domain.activity.externalapi.conversion;

/** A value that does not fit; caught where the cell is made. Costs no stack trace. */
public final class ConversionFailed extends Exception {
  private final InvalidValueReason reason;

  public ConversionFailed(InvalidValueReason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  public InvalidValueReason reason() {
    return reason;
  }
}
