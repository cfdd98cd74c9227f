package dev.tributary.domain.access;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * A single address such as {@code 10.0.0.7}, or a block of addresses such as {@code 10.0.0.0/8}.
 *
 * @param prefix how many leading bits of {@code first} all addresses of the block share
 */
public record AddressRange(InetAddress first, int prefix) {
  public AddressRange {
    if (prefix < 0 || prefix > bits(first)) {
      throw new IllegalArgumentException(
          "a block of %s has between 0 and %d leading bits: %d"
              .formatted(first.getHostAddress(), bits(first), prefix));
    }
  }

  /** Names are refused: a name may mean another address tomorrow. */
  public static AddressRange parse(String text) {
    String[] parts = text.strip().split("/", 2);
    InetAddress first = InetAddress.ofLiteral(parts[0]);
    return new AddressRange(first, parts.length == 1 ? bits(first) : Integer.parseInt(parts[1]));
  }

  /**
   * The literal address in {@code text}, with brackets or a port or without; empty for any other.
   */
  public static Optional<InetAddress> literal(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(withoutPort(text.strip())));
    } catch (IllegalArgumentException noLiteral) {
      return Optional.empty();
    }
  }

  public boolean contains(InetAddress address) {
    int free = bits(first) - prefix;
    return bits(address) == bits(first)
        && number(address).shiftRight(free).equals(number(first).shiftRight(free));
  }

  static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException wrongLength) {
      throw new IllegalArgumentException("an address has 4 or 16 bytes", wrongLength);
    }
  }

  private static String withoutPort(String text) {
    if (text.startsWith("[")) {
      int end = text.indexOf(']');
      return end < 0 ? text : text.substring(1, end);
    }
    int colon = text.indexOf(':');
    boolean single = colon >= 0 && colon == text.lastIndexOf(':');
    return single ? text.substring(0, colon) : text;
  }

  private static int bits(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }

  private static BigInteger number(InetAddress address) {
    return new BigInteger(1, address.getAddress());
  }
}
