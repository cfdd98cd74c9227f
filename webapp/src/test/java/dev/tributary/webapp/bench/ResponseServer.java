package dev.tributary.webapp.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Sends the file as the response to every request, straight from the page cache. */
final class ResponseServer implements AutoCloseable {
  private final ServerSocketChannel server = ServerSocketChannel.open();
  private final Path file;

  ResponseServer(Path file) throws IOException {
    this.file = file;
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread.ofPlatform().daemon().start(this::serve);
  }

  String address() throws IOException {
    return "http://127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort();
  }

  private void serve() {
    while (server.isOpen()) {
      try {
        SocketChannel socket = server.accept();
        Thread.ofPlatform().daemon().start(() -> response(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void response(SocketChannel socket) {
    try (socket;
        FileChannel body = FileChannel.open(file)) {
      readRequest(new BufferedInputStream(socket.socket().getInputStream()));
      String head =
          "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
              .formatted(body.size());
      socket.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
      for (long sent = 0; sent < body.size(); ) {
        sent += body.transferTo(sent, body.size() - sent, socket);
      }
      socket.shutdownOutput();
    } catch (IOException gone) {
      // The reader went away; what it made of that is its own result.
    }
  }

  private static void readRequest(InputStream in) throws IOException {
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    in.readNBytes(length);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
