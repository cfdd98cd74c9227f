package dev.tributary.application.personalisation;

/** A field without a value for which nothing may stand: this person gets no message. */
public final class ValueMissing extends RuntimeException {
  private final String field;

  public ValueMissing(String field) {
    super("no value for " + field, null, false, false);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
