package dev.tributary.webapp.security;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Where a request came from; behind a proxy, what {@code quarkus.http.proxy} lets it say. */
final class ClientAddress {
  private ClientAddress() {}

  static String of(RoutingContext routing) {
    @Nullable SocketAddress remote = routing.request().remoteAddress();
    String host = remote == null ? null : remote.hostAddress();
    return host == null ? "unknown" : host;
  }

  static boolean isLoopback(RoutingContext routing) {
    try {
      String address = of(routing);
      // Names are never resolved here: only a literal can be this machine.
      return address.matches("[0-9a-fA-F.:]+")
          && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
