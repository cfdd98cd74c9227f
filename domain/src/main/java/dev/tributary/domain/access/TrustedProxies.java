package dev.tributary.domain.access;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** The proxies whose {@code X-Forwarded-For} is trusted. */
public record TrustedProxies(List<AddressRange> ranges) {
  /** A chain of proxies is short; a longer list was made up. */
  private static final int LONGEST_CHAIN = 32;

  public TrustedProxies {
    ranges = List.copyOf(ranges);
  }

  public static TrustedProxies parse(List<String> ranges) {
    return new TrustedProxies(ranges.stream().map(AddressRange::parse).toList());
  }

  /**
   * The address of the client behind {@code peer}: each proxy adds at the right of {@code
   * X-Forwarded-For} where its request came from, so the list is read from the right for as long as
   * trusted proxies wrote it. What stands left of the first other address is ignored.
   *
   * @param peer the other end of the connection
   * @param forwardedFor all values of the header, in order
   */
  public String client(String peer, List<String> forwardedFor) {
    String client = peer;
    List<String> hops = hops(forwardedFor).reversed();
    for (String hop : hops.subList(0, Math.min(LONGEST_CHAIN, hops.size()))) {
      Optional<InetAddress> address = AddressRange.literal(hop);
      if (!trusts(client) || address.isEmpty()) {
        return client;
      }
      client = address.get().getHostAddress();
    }
    return client;
  }

  private static List<String> hops(List<String> forwardedFor) {
    return forwardedFor.stream().flatMap(value -> List.of(value.split(",")).stream()).toList();
  }

  private boolean trusts(String address) {
    return AddressRange.literal(address)
        .filter(literal -> ranges.stream().anyMatch(range -> range.contains(literal)))
        .isPresent();
  }
}
