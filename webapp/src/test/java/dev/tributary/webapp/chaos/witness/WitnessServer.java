package dev.tributary.webapp.chaos.witness;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP server of a witness, on a free port of this machine; each request has a thread. */
final class WitnessServer implements AutoCloseable {
  private static final int BACKLOG = 200;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private WitnessServer(HttpServer server) {
    this.server = server;
  }

  /** Requests wait until {@link #serve}. */
  static WitnessServer open() throws IOException {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new WitnessServer(HttpServer.create(free, BACKLOG));
  }

  void serve(HttpHandler witness) {
    server.createContext("/", witness);
    server.setExecutor(threads);
    server.start();
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
