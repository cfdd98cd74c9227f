package dev.tributary.adapters.out.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * A running PostgreSQL that this process started, and starts again when it ends by itself. {@link
 * #close()} stops it and frees the home; it may be called twice.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  /** Lets the system choose a free port. */
  public static final int ANY_PORT = 0;

  private static final int ATTEMPTS = 3;

  private final HomeLock lock;
  private final PostgresServer server;
  private final TributaryHome home;
  private final int port;
  private final ServerWatch watch;
  private boolean closed;

  private EmbeddedPostgres(HomeLock lock, PostgresServer server, TributaryHome home, int port) {
    this.lock = lock;
    this.server = server;
    this.home = home;
    this.port = port;
    this.watch = ServerWatch.of(server, port);
  }

  /**
   * Starts the server of {@code home}, making its cluster when there is none and stopping a server
   * that a killed program left behind.
   *
   * @param port the port to listen on, or {@link #ANY_PORT}
   * @throws PlatformFailed when it cannot be, with the reason and the remedy
   */
  public static EmbeddedPostgres start(TributaryHome home, int port) {
    HomeLock lock = HomeLock.take(home.prepared());
    try {
      PostgresBinaries binaries = PostgresBinaries.in(home);
      ServerUser user = new ServerUser();
      PostgresServer server = new PostgresServer(home, binaries, user);
      server.stopOrphan();
      Cluster cluster = new Cluster(home, binaries, user);
      cluster.ensure();
      Postmaster started = started(server, cluster, port);
      return new EmbeddedPostgres(lock, server, home, started.port());
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Postmaster started(PostgresServer server, Cluster cluster, int port) {
    for (int attempt = 1; ; attempt++) {
      int chosen = port == ANY_PORT ? freePort() : port;
      cluster.configure(chosen);
      try {
        return server.start(chosen);
      } catch (PlatformFailed e) {
        boolean lostRace = e.code().equals(PlatformErrorCode.PORT_TAKEN.id()) && port == ANY_PORT;
        if (!lostRace || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** Where the program's own database is. */
  public String jdbcUrl() {
    return jdbcUrl(Cluster.DATABASE);
  }

  /** Where another database of this server is. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** The role that the program connects as: neither superuser nor owner of the cluster. */
  public String user() {
    return Cluster.PROGRAM;
  }

  public String password() {
    return DatabasePassword.readFrom(home.programPassword()).value();
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      watch.close();
      server.stop();
      lock.close();
    }
  }
}
