package dev.tributary.webapp.platform;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * One session between a program and PostgreSQL, message by message. The names of the messages are
 * those of the PostgreSQL documentation, chapter "Message Formats".
 */
final class ProxiedSession {
  private static final int BUFFER = 64 * 1024;

  private final Socket client;
  private final Socket server;
  private final DatabaseProxy proxy;
  private final Map<String, String> statements = new HashMap<>();
  private final Map<String, String> portals = new HashMap<>();
  private final List<String> transaction = new ArrayList<>();

  /** What responses are awaited, in order. */
  private final Deque<Awaited> awaited = new ConcurrentLinkedDeque<>();

  private boolean inTransaction;

  /**
   * @param commit the statements that the completed one commits; null when it commits nothing
   * @param sync whether this is the end of a round, completed by ReadyForQuery
   */
  private record Awaited(@Nullable List<String> commit, boolean sync) {}

  ProxiedSession(Socket client, Socket server, DatabaseProxy proxy) {
    this.client = client;
    this.server = server;
    this.proxy = proxy;
  }

  /** Passes on until either side ends. */
  void run() {
    Thread.ofVirtual().start(this::responses);
    try (DataInputStream in = input(client);
        DataOutputStream out = output(server)) {
      startup(in, out);
      while (true) {
        request(in, out);
        if (in.available() == 0) {
          out.flush();
        }
      }
    } catch (IOException ended) {
      close();
    }
  }

  void close() {
    try (client;
        server) {
      return;
    } catch (IOException alreadyClosed) {
      // Closing is all that was wanted.
    }
  }

  private static DataInputStream input(Socket socket) throws IOException {
    return new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
  }

  private static DataOutputStream output(Socket socket) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), BUFFER));
  }

  // --- From the program -----------------------------------------------------------------------

  /** StartupMessage and CancelRequest have no type. */
  private static void startup(DataInputStream in, DataOutputStream out) throws IOException {
    int length = in.readInt();
    out.writeInt(length);
    out.write(in.readNBytes(length - Integer.BYTES));
    out.flush();
  }

  private void request(DataInputStream in, DataOutputStream out) throws IOException {
    int type = in.readUnsignedByte();
    int length = in.readInt();
    byte[] body = in.readNBytes(length - Integer.BYTES);
    Text text = new Text(body);
    switch (type) {
      case 'P' -> statements.put(text.next(), text.next());
      case 'B' -> portals.put(text.next(), text.next());
      case 'E' -> executes(statements.getOrDefault(portals.getOrDefault(text.next(), ""), ""), out);
      case 'Q' -> {
        executes(text.next(), out);
        awaited.add(new Awaited(null, true));
      }
      case 'S' -> awaited.add(new Awaited(null, true));
      default -> {}
    }
    int half = type == 'd' ? body.length / 2 : 0;
    out.writeByte(type);
    out.writeInt(length);
    out.write(body, 0, half);
    if (type == 'd') {
      out.flush();
      proxy.watcher().duringCopy();
    }
    out.write(body, half, body.length - half);
  }

  private void executes(String statement, DataOutputStream out) throws IOException {
    @Nullable List<String> commit = committedBy(statement.strip().toLowerCase(Locale.ROOT));
    awaited.add(new Awaited(commit, false));
    if (commit != null) {
      out.flush();
      proxy.watcher().beforeCommit(commit);
    }
  }

  private @Nullable List<String> committedBy(String statement) {
    if (statement.startsWith("begin")) {
      inTransaction = true;
      transaction.clear();
      return null;
    }
    if (statement.startsWith("rollback")) {
      inTransaction = false;
      return null;
    }
    if (statement.equals("commit")) {
      inTransaction = false;
      return List.copyOf(transaction);
    }
    transaction.add(statement);
    return inTransaction ? null : List.of(statement);
  }

  // --- From the database ----------------------------------------------------------------------

  private void responses() {
    try (DataInputStream in = input(server);
        DataOutputStream out = output(client)) {
      while (true) {
        int type = in.readUnsignedByte();
        int length = in.readInt();
        byte[] body = in.readNBytes(length - Integer.BYTES);
        completed(type);
        out.writeByte(type);
        out.writeInt(length);
        out.write(body);
        if (in.available() == 0) {
          out.flush();
        }
      }
    } catch (IOException ended) {
      close();
    }
  }

  private void completed(int type) throws IOException {
    switch (type) {
      // CommandComplete, EmptyQueryResponse, PortalSuspended
      case 'C', 'I', 's' -> {
        Awaited head = awaited.poll();
        if (type == 'C' && head != null && head.commit() != null) {
          proxy.watcher().afterCommit(head.commit());
        }
      }
      // ReadyForQuery: statements that an error skipped get no response.
      case 'Z' -> {
        for (Awaited head = awaited.poll(); head != null && !head.sync(); ) {
          head = awaited.poll();
        }
      }
      default -> {}
    }
  }

  /** The zero-terminated texts at the beginning of a message. */
  private static final class Text {
    private final byte[] body;
    private int position;

    Text(byte[] body) {
      this.body = body;
    }

    String next() {
      int end = position;
      while (body[end] != 0) {
        end++;
      }
      String text = new String(body, position, end - position, StandardCharsets.UTF_8);
      position = end + 1;
      return text;
    }
  }
}
