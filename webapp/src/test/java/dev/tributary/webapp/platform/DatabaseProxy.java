package dev.tributary.webapp.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between a program and its PostgreSQL and understands as much of what they say (protocol
 * 3.0, without TLS) as is needed to act right before and right after a commit and in the middle of
 * a COPY. It can also be gone for a while.
 */
public final class DatabaseProxy implements AutoCloseable {
  private final ServerSocket front;
  private final URI server;
  private final Set<ProxiedSession> sessions = ConcurrentHashMap.newKeySet();
  private volatile DatabaseWatcher watcher = DatabaseWatcher.NONE;
  private volatile boolean gone;

  private DatabaseProxy(ServerSocket front, URI server) {
    this.front = front;
    this.server = server;
  }

  /** In front of the server of {@code jdbcUrl}. */
  public static DatabaseProxy of(String jdbcUrl) {
    try {
      ServerSocket front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      DatabaseProxy proxy = new DatabaseProxy(front, URI.create(jdbcUrl.replaceFirst("jdbc:", "")));
      Thread.ofVirtual().start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How the program reaches the same database through this proxy. */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d%s?sslmode=disable"
        .formatted(front.getLocalPort(), server.getPath());
  }

  /** Replaces the watcher; the previous one gets no further calls. */
  public void watch(DatabaseWatcher newWatcher) {
    watcher = newWatcher;
  }

  /** Breaks every session and refuses new ones until {@link #comeBack()}. */
  public void goAway() {
    gone = true;
    sessions.forEach(ProxiedSession::close);
  }

  public void comeBack() {
    gone = false;
  }

  DatabaseWatcher watcher() {
    return watcher;
  }

  @Override
  public void close() throws IOException {
    front.close();
    sessions.forEach(ProxiedSession::close);
  }

  private void accept() {
    while (!front.isClosed()) {
      try {
        serve(front.accept());
      } catch (IOException closed) {
        // Either the test is over, or a program was killed while it connected.
      }
    }
  }

  private void serve(Socket client) throws IOException {
    if (gone) {
      client.close();
      return;
    }
    Socket back = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
    // A round is passed on in parts; each would wait for the one before to be acknowledged.
    client.setTcpNoDelay(true);
    back.setTcpNoDelay(true);
    ProxiedSession session = new ProxiedSession(client, back, this);
    sessions.add(session);
    Thread.ofVirtual().start(() -> run(session));
  }

  private void run(ProxiedSession session) {
    try {
      session.run();
    } finally {
      sessions.remove(session);
    }
  }
}
