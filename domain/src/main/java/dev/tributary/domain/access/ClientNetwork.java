package dev.tributary.domain.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * The part of a client's address that its owner cannot change at will: all of an IPv4 address, the
 * first 64 bits of an IPv6 address.
 */
public final class ClientNetwork {
  private static final int FIXED_BYTES = 8;

  private ClientNetwork() {}

  /** Of a literal address; any other text is its own network. */
  public static String of(String address) {
    try {
      return network(InetAddress.ofLiteral(address.split("%", 2)[0]));
    } catch (IllegalArgumentException noLiteral) {
      return address;
    }
  }

  private static String network(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    byte[] fixed = Arrays.copyOf(address.getAddress(), address.getAddress().length);
    Arrays.fill(fixed, FIXED_BYTES, fixed.length, (byte) 0);
    return AddressRange.address(fixed).getHostAddress() + "/64";
  }
}
