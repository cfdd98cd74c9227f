package dev.tributary.webapp.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The API of {@link CallsBench}: responds to requests without a body, after a delay and over
 * connections that stay open, with as little work as possible, since it shares the machine with
 * what is measured.
 */
final class KeepAliveServer implements AutoCloseable {
  private static final int BACKLOG = 256;
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ";

  private final ServerSocket server;
  private final List<Long> arrivals = new ArrayList<>();
  private volatile IntFunction<String> response = Integer::toString;
  private volatile Duration delay = Duration.ZERO;

  private KeepAliveServer(ServerSocket server) {
    this.server = server;
  }

  static KeepAliveServer start() throws IOException {
    KeepAliveServer started =
        new KeepAliveServer(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().start(started::accept);
    return started;
  }

  String origin() {
    return "http://127.0.0.1:" + ((InetSocketAddress) server.getLocalSocketAddress()).getPort();
  }

  /**
   * From the next request on; forgets those before.
   *
   * @param json of each request, which are numbered from 1
   */
  synchronized void respond(IntFunction<String> json, Duration after) {
    response = json;
    delay = after;
    arrivals.clear();
  }

  synchronized int requests() {
    return arrivals.size();
  }

  /** Nanoseconds from one request to the next, in ascending order. */
  synchronized List<Long> intervals() {
    List<Long> intervals = new ArrayList<>();
    for (int i = 1; i < arrivals.size(); i++) {
      intervals.add(arrivals.get(i) - arrivals.get(i - 1));
    }
    return intervals.stream().sorted().toList();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream()) {
      while (readHead(in)) {
        String json = response.apply(arrived());
        Thread.sleep(delay);
        out.write((HEAD + json.length() + "\r\n\r\n" + json).getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException gone) {
      // The caller closed its connection.
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized int arrived() {
    arrivals.add(System.nanoTime());
    return arrivals.size();
  }

  /** To the empty line; false at the end of the connection. */
  private static boolean readHead(InputStream in) throws IOException {
    int lineLength = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '\n') {
        if (lineLength == 0) {
          return true;
        }
        lineLength = 0;
      } else if (c != '\r') {
        lineLength++;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
