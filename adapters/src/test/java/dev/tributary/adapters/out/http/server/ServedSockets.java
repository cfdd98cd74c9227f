package dev.tributary.adapters.out.http.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The connections to a server socket, each served by a thread of its own until all are closed. */
final class ServedSockets implements AutoCloseable {
  private final ServerSocket listener;
  private final Consumer<Socket> server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger accepted = new AtomicInteger();

  ServedSockets(ServerSocket listener, Consumer<Socket> server) {
    this.listener = listener;
    this.server = server;
  }

  void start() {
    Thread.ofVirtual().name("served-sockets").start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** How many connections were accepted. */
  int accepted() {
    return accepted.get();
  }

  /** Those that are open. */
  Set<Socket> open() {
    return Set.copyOf(open);
  }

  /** Closes {@code further} with the others. */
  void add(Socket further) {
    open.add(further);
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        accepted.incrementAndGet();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try {
      server.accept(socket);
    } finally {
      open.remove(socket);
    }
  }
}
