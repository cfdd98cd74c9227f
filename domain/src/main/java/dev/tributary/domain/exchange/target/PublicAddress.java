package dev.tributary.domain.exchange.target;

import java.util.List;

/**
 * Distinguishes addresses of the public internet from all others, by the special-purpose registries
 * of IANA. IPv6 is limited to global unicast, without the blocks for tunnels and documentation.
 */
public final class PublicAddress {
  private static final List<AddressBlock> REFUSED_V4 =
      List.of(
          AddressBlock.v4("0.0.0.0", 8), // this network
          AddressBlock.v4("10.0.0.0", 8), // private
          AddressBlock.v4("100.64.0.0", 10), // carrier-grade NAT
          AddressBlock.v4("127.0.0.0", 8), // loopback
          AddressBlock.v4("168.63.129.16", 32), // a cloud's host agent
          AddressBlock.v4("169.254.0.0", 16), // link-local, cloud metadata
          AddressBlock.v4("172.16.0.0", 12), // private
          AddressBlock.v4("192.0.0.0", 24), // protocol assignments
          AddressBlock.v4("192.0.2.0", 24), // documentation
          AddressBlock.v4("192.88.99.0", 24), // 6to4 relays
          AddressBlock.v4("192.168.0.0", 16), // private
          AddressBlock.v4("198.18.0.0", 15), // benchmarking
          AddressBlock.v4("198.51.100.0", 24), // documentation
          AddressBlock.v4("203.0.113.0", 24), // documentation
          AddressBlock.v4("224.0.0.0", 4), // multicast
          AddressBlock.v4("240.0.0.0", 4)); // reserved, broadcast

  /** An IPv4-mapped IPv6 address is checked as IPv4. */
  private static final AddressBlock MAPPED = AddressBlock.v6(96, 0, 0, 0, 0, 0, 0xffff);

  private static final AddressBlock GLOBAL_UNICAST = AddressBlock.v6(3, 0x2000);

  private static final List<AddressBlock> REFUSED_V6 =
      List.of(
          AddressBlock.v6(23, 0x2001), // Teredo, benchmarking, ORCHID, other protocol assignments
          AddressBlock.v6(32, 0x2001, 0x0db8), // documentation
          AddressBlock.v6(16, 0x2002), // 6to4
          AddressBlock.v6(20, 0x3fff)); // documentation

  private PublicAddress() {}

  /**
   * Whether the address, as 4 or 16 bytes in network order, is one that a call may go to. NAT64
   * ({@code 64:ff9b::/96}), unique local, site-local, link-local and multicast lie outside of
   * global unicast.
   */
  public static boolean test(byte[] address) {
    return switch (address.length) {
      case 4 -> publicV4(address);
      case 16 -> MAPPED.contains(address) ? publicV4(lastFour(address)) : publicV6(address);
      default ->
          throw new IllegalArgumentException(
              "an address has 4 or 16 bytes: '%d'".formatted(address.length));
    };
  }

  private static boolean publicV4(byte[] address) {
    return REFUSED_V4.stream().noneMatch(block -> block.contains(address));
  }

  private static boolean publicV6(byte[] address) {
    return GLOBAL_UNICAST.contains(address)
        && REFUSED_V6.stream().noneMatch(block -> block.contains(address));
  }

  private static byte[] lastFour(byte[] address) {
    return java.util.Arrays.copyOfRange(address, 12, 16);
  }
}
