package dev.tributary.adapters.out.resolver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.util.List;
import java.util.stream.Stream;

/**
 * Resolves as the platform does, and refuses a name of which one address is not allowed. The JDK
 * caches what it returns, so that a cached address was checked as well.
 */
final class GuardedResolver implements InetAddressResolver {
  @Override
  public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
      throws UnknownHostException {
    List<InetAddress> addresses = ResolverState.platform().lookupByName(host, policy).toList();
    for (InetAddress address : addresses) {
      if (!ResolverState.allows(host, address.getAddress())) {
        throw new UnknownHostException(
            "%s leads to %s, which is not public".formatted(host, address.getHostAddress()));
      }
    }
    return addresses.stream();
  }

  @Override
  public String lookupByAddress(byte[] address) throws UnknownHostException {
    return ResolverState.platform().lookupByAddress(address);
  }
}
