package dev.tributary.adapters.out.http.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Resolves names. Blocks as long as the system's resolver does. */
@FunctionalInterface
public interface HostResolver {
  /** All addresses, in the order in which they should be tried. */
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /** The platform's resolver, whose addresses the guard checks. */
  static HostResolver system() {
    return new PlatformNames();
  }
}
