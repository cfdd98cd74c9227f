package dev.tributary.domain.activity.externalapi;

/** A value that does not fit; caught where the cell is made. Costs no stack trace. */
final class Unfit extends Exception {
  private final BadValue reason;

  Unfit(BadValue reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  BadValue reason() {
    return reason;
  }
}
