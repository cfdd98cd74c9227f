package dev.tributary.adapters.out.http.dns;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tributary.adapters.out.resolver.NamesOfTheProcess;
import dev.tributary.domain.exchange.target.HostNotation;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names as the platform does, also to addresses that the resolver of the process refuses,
 * so that the guard can name them. Keeps what was found as long as the JDK would.
 */
public final class PlatformNames implements HostResolver {
  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final int MOST = 1_000;

  private final Cache<String, List<InetAddress>> found =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

  @Override
  public List<InetAddress> resolve(String host) throws UnknownHostException {
    @Nullable List<InetAddress> known = found.getIfPresent(host);
    if (known != null) {
      return known;
    }
    List<InetAddress> addresses =
        HostNotation.literalOrLocal(host)
            ? List.of(InetAddress.getAllByName(host))
            : NamesOfTheProcess.unrestricted(host);
    found.put(host, addresses);
    return addresses;
  }
}
