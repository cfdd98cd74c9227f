package dev.tributary.adapters.out.resolver;

import dev.tributary.domain.exchange.target.PublicAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which names the process may resolve to which addresses, and how the guard resolves beside it. */
public final class NamesOfTheProcess {
  private static final String VERTX_RESOLVES_AS_THE_JDK = "vertx.disableDnsResolver";
  private static final String LOCALHOST = "localhost";

  private NamesOfTheProcess() {}

  /**
   * From now on every name leads to public addresses only, for every library of the process, but
   * those of {@code internal}, {@code localhost} and this machine's own.
   *
   * @throws IllegalStateException when names are resolved in another way
   */
  public static void restrict(Collection<String> internal) {
    if (!ResolverState.active()) {
      throw new IllegalStateException(
          "the resolver of names is not in its place: is another InetAddressResolverProvider on the"
              + " class path?");
    }
    if (!Boolean.getBoolean(VERTX_RESOLVES_AS_THE_JDK)) {
      throw new IllegalStateException(
          "Vert.x must resolve names as the JDK does: %s=true"
              .formatted(VERTX_RESOLVES_AS_THE_JDK));
    }
    Set<String> names =
        Stream.concat(Stream.of(LOCALHOST, ownName()), internal.stream())
            .map(NamesOfTheProcess::canonical)
            .collect(Collectors.toUnmodifiableSet());
    ResolverState.restrict(
        (host, address) -> PublicAddress.test(address) || names.contains(canonical(host)));
  }

  /**
   * All addresses of the name, unrestricted and without the cache of the JDK: for the guard, which
   * checks them itself.
   */
  public static List<InetAddress> unrestricted(String host) throws UnknownHostException {
    if (!ResolverState.active()) {
      throw new UnknownHostException(host);
    }
    return ResolverState.platform().lookupByName(host, policy()).toList();
  }

  private static LookupPolicy policy() {
    return LookupPolicy.of(
        Boolean.getBoolean("java.net.preferIPv4Stack")
            ? LookupPolicy.IPV4
            : LookupPolicy.IPV4 | LookupPolicy.IPV6 | LookupPolicy.IPV4_FIRST);
  }

  private static String ownName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return LOCALHOST;
    }
  }

  private static String canonical(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
