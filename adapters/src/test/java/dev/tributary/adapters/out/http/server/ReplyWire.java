package dev.tributary.adapters.out.http.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The connection as a {@link Reply} uses it. */
public final class ReplyWire {
  private final Socket socket;
  private final OutputStream out;
  private final CountDownLatch stopped;

  ReplyWire(Socket socket, CountDownLatch stopped) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.stopped = stopped;
  }

  public ReplyWire text(String text) throws IOException {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public ReplyWire bytes(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
    return this;
  }

  /** Waits, or ends the reply when the server is closed meanwhile. */
  public void hold(Duration time) throws IOException, InterruptedException {
    if (stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IOException("server closed");
    }
  }

  /** Reads until the client closes or resets the connection. */
  public void readToTheEnd() {
    try {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException reset) {
      // An end as well.
    }
  }

  /** Reads until the client ends the connection; whether that was a reset. */
  public boolean readToAReset() {
    try {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  /** Sends a TCP reset. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  public void close() throws IOException {
    socket.close();
  }
}
