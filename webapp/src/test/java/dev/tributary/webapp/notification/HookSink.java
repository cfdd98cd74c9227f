package dev.tributary.webapp.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A receiver of webhooks, whose first responses are faults. */
final class HookSink implements AutoCloseable {
  private static final int ACCEPTED = 204;

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Integer> faults = new LinkedBlockingQueue<>();
  private volatile Runnable watcher = () -> {};

  /** A request. */
  record Received(String id, String timestamp, String signature, String body) {}

  private HookSink(HttpServer server) {
    this.server = server;
  }

  /**
   * @param port at which the program may call; 0 for any that is free
   * @param faults statuses of its first responses
   */
  static HookSink at(int port, Integer... faults) {
    try {
      HookSink sink =
          new HookSink(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
      sink.faults.addAll(List.of(faults));
      sink.server.createContext("/hook", sink::receive);
      sink.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      sink.server.start();
      return sink;
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Acts when a request has arrived, before its response. */
  void watch(Runnable newWatcher) {
    watcher = newWatcher;
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      received.add(
          new Received(
              header(exchange, "webhook-id"),
              header(exchange, "webhook-timestamp"),
              header(exchange, "webhook-signature"),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      watcher.run();
      exchange.sendResponseHeaders(Optional.ofNullable(faults.poll()).orElse(ACCEPTED), -1);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
