package dev.tributary.domain.exchange;

import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.Secret;

/**
 * A header as it goes over the wire.
 *
 * @param secret whether its value must not be shown or kept
 */
public record RenderedHeader(String name, String value, boolean secret) {
  private static final int LONGEST = 8192;

  public RenderedHeader {
    checkValue(name, value);
  }

  @Override
  public String toString() {
    return name + ": " + (secret ? Secret.MASK : value);
  }

  /** Refuses what could end the line (RFC 9110, 5.5); the refusal never repeats the value. */
  static void checkValue(String name, String value) {
    boolean sound =
        value.length() <= LONGEST
            && value.equals(value.strip())
            && value.chars().allMatch(RenderedHeader::allowed);
    if (!sound) {
      throw new Refused(ExchangeErrorCode.HEADER_VALUE_BAD, Secret.MASK, name);
    }
  }

  private static boolean allowed(int c) {
    return c == '\t' || (c >= ' ' && c < 0x7f);
  }
}
