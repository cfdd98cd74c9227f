package dev.tributary.domain.activity.externalapi;

/** A value that does not fit; caught where the cell is made. Costs no stack trace. */
final class ConversionFailed extends Exception {
  private final InvalidValueReason reason;

  ConversionFailed(InvalidValueReason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  InvalidValueReason reason() {
    return reason;
  }
}
