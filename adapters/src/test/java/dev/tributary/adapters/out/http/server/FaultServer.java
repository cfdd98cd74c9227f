package dev.tributary.adapters.out.http.server;

import io.vertx.core.buffer.Buffer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * A small HTTP/1.1 server on 127.0.0.1 that responds as a test defines, also wrongly, and records
 * what it really received.
 */
public final class FaultServer implements AutoCloseable {
  private final ServedSockets sockets;
  private final String scheme;
  private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
  private final List<ReceivedRequest> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean ignoringBodies;

  private FaultServer(ServerSocket listener, String scheme) {
    this.sockets = new ServedSockets(listener, this::serve);
    this.scheme = scheme;
    sockets.start();
  }

  public static FaultServer start() {
    return new FaultServer(listener(ServerSocketFactory.getDefault()), "http");
  }

  public static FaultServer startSecure(SSLContext context) {
    return startSecure(context, _ -> {});
  }

  /**
   * @param preparation of the socket: its versions, whether a client needs a certificate
   */
  public static FaultServer startSecure(SSLContext context, Consumer<SSLServerSocket> preparation) {
    SSLServerSocket listener = (SSLServerSocket) listener(context.getServerSocketFactory());
    preparation.accept(listener);
    return new FaultServer(listener, "https");
  }

  private static ServerSocket listener(ServerSocketFactory factory) {
    try {
      return factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Gives these responses in turn; the last one again and again. */
  public FaultServer replying(Reply... inTurn) {
    replies.clear();
    replies.addAll(List.of(inTurn));
    return this;
  }

  /** Responds without reading the bodies of requests; each connection serves one. */
  public FaultServer ignoringBodies() {
    ignoringBodies = true;
    return this;
  }

  public int port() {
    return sockets.port();
  }

  /** {@code http://127.0.0.1:port}: put it on the list of allowed origins. */
  public String origin() {
    return "%s://127.0.0.1:%d".formatted(scheme, port());
  }

  public String url(String target) {
    return origin() + target;
  }

  /** The requests that were read completely, in order. */
  public List<ReceivedRequest> received() {
    return List.copyOf(received);
  }

  public int connections() {
    return sockets.accepted();
  }

  /** How many connections the client neither closes nor resets within two seconds. */
  public int leftBehind() {
    return (int) sockets.open().stream().filter(FaultServer::stays).count();
  }

  private static boolean stays(Socket socket) {
    try {
      socket.setSoTimeout(2_000);
      while (socket.getInputStream().read() >= 0) {
        // What was under way.
      }
      return false;
    } catch (SocketTimeoutException stays) {
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  @Override
  public void close() {
    stopped.countDown();
    sockets.close();
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (!socket.isClosed()) {
        ReceivedRequest request = read(in, ignoringBodies);
        received.add(request);
        Reply reply = replies.size() > 1 ? replies.remove() : replies.element();
        reply.write(request, new ReplyWire(socket, stopped));
        if (ignoringBodies) {
          stopped.await();
        }
      }
    } catch (IOException | InterruptedException over) {
      // The client went away, or the server was closed: what a fault test is about.
    }
  }

  private static ReceivedRequest read(InputStream in, boolean ignoreBody) throws IOException {
    String[] first = line(in).split(" ", -1);
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      String name = line.substring(0, colon);
      String value = line.substring(colon + 1).strip();
      headers.add(new SimpleImmutableEntry<>(name, value));
      length = name.equalsIgnoreCase("Content-Length") ? Integer.parseInt(value) : length;
    }
    byte[] body = in.readNBytes(ignoreBody ? 0 : length);
    return new ReceivedRequest(first[0], first[1], headers, Buffer.buffer(body));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
