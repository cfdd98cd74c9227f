package dev.tributary.adapters.out.resolver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Takes the place of the platform's resolver for some names; the last address of each one stays.
 */
public final class SimulatedNames implements InetAddressResolver, AutoCloseable {
  private final Map<String, Deque<InetAddress>> names = new ConcurrentHashMap<>();
  private final InetAddressResolver platform;

  private SimulatedNames(InetAddressResolver platform) {
    this.platform = platform;
  }

  public static SimulatedNames install() {
    if (!ResolverState.active()) {
      throw new IllegalStateException("the resolver is not in its place");
    }
    SimulatedNames names = new SimulatedNames(ResolverState.platform());
    ResolverState.publish(names);
    return names;
  }

  /** The name leads to one address after the other. */
  public SimulatedNames with(String name, String... addresses) {
    names.put(
        name, new ArrayDeque<>(List.of(addresses).stream().map(InetAddress::ofLiteral).toList()));
    return this;
  }

  @Override
  public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
      throws UnknownHostException {
    Deque<InetAddress> addresses = names.get(host);
    if (addresses == null) {
      return platform.lookupByName(host, policy);
    }
    return Stream.of(addresses.size() > 1 ? addresses.remove() : addresses.element());
  }

  @Override
  public String lookupByAddress(byte[] address) throws UnknownHostException {
    return platform.lookupByAddress(address);
  }

  @Override
  public void close() {
    ResolverState.publish(platform);
  }
}
