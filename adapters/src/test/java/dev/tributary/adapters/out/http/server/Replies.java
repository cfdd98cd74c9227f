package dev.tributary.adapters.out.http.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Responses, good and bad, for the {@link FaultServer}. */
public final class Replies {
  public static final Duration ENDLESS = Duration.ofMinutes(10);

  private Replies() {}

  public static Reply json(String body) {
    return json(body.getBytes(UTF_8));
  }

  public static Reply json(byte[] body) {
    return full(200, List.of("Content-Type: application/json"), body);
  }

  public static Reply typed(String contentType, String body) {
    return full(200, List.of("Content-Type: " + contentType), body.getBytes(UTF_8));
  }

  public static Reply status(int status, String... headers) {
    return full(status, List.of(headers), new byte[0]);
  }

  public static Reply redirect(String location) {
    return status(302, "Location: " + location);
  }

  public static Reply full(int status, List<String> headers, byte[] body) {
    return (_, wire) -> {
      wire.text(head(status, headers, "Content-Length: " + body.length));
      wire.bytes(body);
    };
  }

  /** Exactly these bytes, right or wrong. */
  public static Reply raw(String response) {
    return (_, wire) -> wire.text(response);
  }

  /** A JSON document of exactly that many bytes. */
  public static byte[] jsonOfSize(int bytes) {
    String frame = "{\"data\":[{\"a\":\"%s\"}]}";
    return frame.formatted("x".repeat(bytes - frame.length() + 2)).getBytes(UTF_8);
  }

  public static Reply gzip(byte[] body) {
    return gzipped(zipped(body));
  }

  /** A body that is gzip already. */
  public static Reply gzipped(byte[] bytes) {
    return full(200, List.of("Content-Type: application/json", "Content-Encoding: gzip"), bytes);
  }

  public static byte[] zipped(byte[] body) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(body);
      }
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static Reply chunked(String... parts) {
    return (_, wire) -> {
      wire.text(head(200, List.of("Content-Type: application/json"), "Transfer-Encoding: chunked"));
      for (String part : parts) {
        wire.text("%x\r\n%s\r\n".formatted(part.getBytes(UTF_8).length, part));
      }
      wire.text("0\r\n\r\n");
    };
  }

  /** Sends nothing at all. */
  public static Reply silence() {
    return (_, wire) -> wire.hold(ENDLESS);
  }

  /** Sends the head of a response one byte at a time, for ever. */
  public static Reply slowHeaders(Duration pause) {
    return (_, wire) -> {
      wire.text("HTTP/1.1 200 OK\r\nX-Slow: ");
      drip(wire, pause);
    };
  }

  /** Sends a good head and then a body one byte at a time, for ever. */
  public static Reply slowDrip(Duration pause) {
    return (_, wire) -> {
      wire.text(head(200, List.of("Content-Type: application/json"), "Content-Length: 1000000"));
      wire.text("[");
      drip(wire, pause);
    };
  }

  /** Begins a response and resets the connection. */
  public static Reply resetInTheMiddle() {
    return (_, wire) -> {
      wire.text(head(200, List.of("Content-Type: application/json"), "Content-Length: 1000"));
      wire.text("{\"data\":[");
      wire.reset();
    };
  }

  /** Announces more than it sends, then closes properly. */
  public static Reply truncated() {
    return (_, wire) -> {
      wire.text(head(200, List.of("Content-Type: application/json"), "Content-Length: 1000"));
      wire.text("{\"data\":[]}");
      wire.close();
    };
  }

  /** A body that ends where the connection does. */
  public static Reply untilClose(String body) {
    return (_, wire) -> {
      wire.text(head(200, List.of("Content-Type: application/json"), "Connection: close"));
      wire.text(body);
      wire.close();
    };
  }

  /** An informational response before the real one. */
  public static Reply afterEarlyHints(Reply then) {
    return (request, wire) -> {
      wire.text("HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n");
      then.write(request, wire);
    };
  }

  /** Closes without a word. */
  public static Reply hangUp() {
    return (_, wire) -> wire.close();
  }

  /** Speaks no HTTP. */
  public static Reply gibberish() {
    return (_, wire) -> {
      wire.text("220 mail.example ESMTP ready\r\n\r\n");
      wire.close();
    };
  }

  static String head(int status, List<String> headers, String framing) {
    StringBuilder head = new StringBuilder("HTTP/1.1 %d Reason\r\n".formatted(status));
    headers.forEach(header -> head.append(header).append("\r\n"));
    return head.append(framing).append("\r\n\r\n").toString();
  }

  /** A byte every few milliseconds, for ever. */
  public static void drip(ReplyWire wire) throws IOException, InterruptedException {
    drip(wire, Duration.ofMillis(20));
  }

  private static void drip(ReplyWire wire, Duration pause)
      throws IOException, InterruptedException {
    while (true) {
      wire.text(" ");
      wire.hold(pause);
    }
  }
}
