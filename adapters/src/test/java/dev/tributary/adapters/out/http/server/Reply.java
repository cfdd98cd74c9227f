package dev.tributary.adapters.out.http.server;

import java.io.IOException;

/** How the {@link FaultServer} responds to one request. */
@FunctionalInterface
public interface Reply {
  void write(ReceivedRequest request, ReplyWire wire) throws IOException, InterruptedException;
}
