package dev.tributary.application.personalisation;

/** Supplies the replacement of a missing value. */
public interface MissingValueRule {
  /**
   * @param field its full name: {@code data.coupon}
   * @throws ValueMissing when there is to be no message then
   */
  String textFor(String field);
}
