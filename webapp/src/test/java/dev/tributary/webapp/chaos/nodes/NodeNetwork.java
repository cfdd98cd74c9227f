package dev.tributary.webapp.chaos.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The network between one node and PostgreSQL: passes bytes on, late, not at all, or breaks. */
public final class NodeNetwork implements AutoCloseable {
  private static final int BUFFER = 16 * 1024;
  private static final int POLL_MILLIS = 20;

  private final ServerSocket front;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Duration delay = Duration.ZERO;
  private volatile boolean silent;
  private volatile boolean cut;

  private NodeNetwork(ServerSocket front, int port) {
    this.front = front;
    this.port = port;
  }

  /**
   * @param port of PostgreSQL
   */
  public static NodeNetwork to(int port) throws IOException {
    NodeNetwork network =
        new NodeNetwork(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
    Thread.ofVirtual().start(network::accept);
    return network;
  }

  int port() {
    return front.getLocalPort();
  }

  /** Breaks every connection and refuses new ones. */
  public void cut() {
    cut = true;
    open.forEach(NodeNetwork::close);
  }

  /** Delays each packet by so long. */
  public void delay(Duration time) {
    delay = time;
  }

  /** Passes nothing on, while all connections stay open; what was sent arrives after the heal. */
  public void silence() {
    silent = true;
  }

  public void heal() {
    cut = false;
    silent = false;
    delay = Duration.ZERO;
  }

  @Override
  public void close() throws IOException {
    front.close();
    cut();
  }

  private void accept() {
    while (!front.isClosed()) {
      try {
        serve(front.accept());
      } catch (IOException refused) {
        // PostgreSQL is away, or the site is being closed.
      }
    }
  }

  private void serve(Socket client) throws IOException {
    open.add(client);
    Socket server = new Socket();
    try {
      if (cut) {
        throw new IOException("the network is cut");
      }
      server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException away) {
      close(client);
      open.remove(client);
      throw away;
    }
    open.add(server);
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    Thread.ofVirtual().start(() -> pass(client, server));
    Thread.ofVirtual().start(() -> pass(server, client));
  }

  private void pass(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        TimeUnit.NANOSECONDS.sleep(delay.toNanos());
        while (silent) {
          TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException ended) {
      // Either side has closed, or the network was cut.
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyClosed) {
      // Closing is all that was wanted.
    }
  }
}
