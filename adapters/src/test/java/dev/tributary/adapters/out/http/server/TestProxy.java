package dev.tributary.adapters.out.http.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP proxy on 127.0.0.1 that tunnels, for one user, and records what it was asked for. */
public final class TestProxy implements AutoCloseable {
  private static final String HEADER = "Proxy-Authorization:";

  private final ServedSockets sockets;
  private final String credentials;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  public TestProxy(String user, String password) throws IOException {
    credentials =
        "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(ISO_8859_1));
    sockets =
        new ServedSockets(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), this::serve);
    sockets.start();
  }

  public String origin() {
    return "http://127.0.0.1:" + sockets.port();
  }

  /** The first lines of all requests, in order. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    sockets.close();
  }

  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      String first = head.lines().findFirst().orElse("");
      requests.add(first);
      if (head.lines().noneMatch(this::signsIn)) {
        reply(client, "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
        return;
      }
      String target = first.split(" ", -1)[1];
      int colon = target.lastIndexOf(':');
      try (Socket server =
          new Socket(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)))) {
        sockets.add(server);
        reply(client, "HTTP/1.1 200 Connection established\r\n\r\n");
        Thread back = Thread.ofVirtual().start(() -> copy(server, client));
        copy(client, server);
        back.join();
      }
    } catch (IOException | InterruptedException over) {
      // One of the two ended the tunnel.
    }
  }

  private boolean signsIn(String line) {
    return line.regionMatches(true, 0, HEADER, 0, HEADER.length())
        && line.substring(HEADER.length()).strip().equals(credentials);
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException over) {
      // One of the two ended the tunnel.
    }
  }

  private static void reply(Socket client, String head) throws IOException {
    client.getOutputStream().write(head.getBytes(ISO_8859_1));
    client.getOutputStream().flush();
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("closed");
      }
      head.write(next);
    }
    return head.toString(ISO_8859_1);
  }
}
