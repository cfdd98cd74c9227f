package dev.tributary.webapp.security.authentication;

import dev.tributary.domain.access.AddressRange;
import dev.tributary.domain.access.TrustedProxies;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from: the other end of its connection, or the client behind the trusted
 * proxies.
 */
@ApplicationScoped
public class ClientAddress {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final TrustedProxies proxies;

  public ClientAddress(TrustedProxies proxies) {
    this.proxies = proxies;
  }

  public String of(RoutingContext routing) {
    return proxies.client(peer(routing), routing.request().headers().getAll(FORWARDED_FOR));
  }

  public boolean isLoopback(RoutingContext routing) {
    return AddressRange.literal(of(routing)).filter(InetAddress::isLoopbackAddress).isPresent();
  }

  /** The address of the connection; that of the request may come from a header. */
  private static String peer(RoutingContext routing) {
    @Nullable SocketAddress remote = routing.request().connection().remoteAddress();
    String host = remote == null ? null : remote.hostAddress();
    return host == null ? "unknown" : host;
  }
}
