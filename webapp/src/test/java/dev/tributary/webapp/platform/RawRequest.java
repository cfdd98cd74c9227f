package dev.tributary.webapp.platform;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A POST byte by byte: the test decides what it says of its length, how much it sends, and that it
 * never ends.
 */
public final class RawRequest {
  private static final int TIMEOUT_MILLIS = 30_000;
  private static final int CHUNK = 8 * 1024;

  private final URI server;
  private final String path;
  private final Map<String, String> headers = new LinkedHashMap<>();

  private RawRequest(URI server, String path) {
    this.server = server;
    this.path = path;
    headers.put("Host", server.getAuthority());
  }

  public static RawRequest post(URI server, String path) {
    return new RawRequest(server, path);
  }

  public RawRequest with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public RawRequest as(String name, String password) {
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
  }

  /** The response before the first byte of the body. */
  public RawResponse announcing(String length) {
    return with("Content-Length", length).exchange(out -> {});
  }

  /** The response to a beginning and more letters in chunks, before the last chunk. */
  public RawResponse chunked(String beginning, int letters) {
    return with("Transfer-Encoding", "chunked")
        .exchange(out -> writeChunks(out, beginning + "a".repeat(letters)));
  }

  /** The response of a server. */
  public record RawResponse(int status, Map<String, String> headers, String body) {}

  private interface Body {
    void write(OutputStream out) throws IOException;
  }

  private RawResponse exchange(Body body) {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write(head().getBytes(StandardCharsets.US_ASCII));
      out.flush();
      body.write(out);
      return read(new BufferedInputStream(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String head() {
    StringBuilder head = new StringBuilder("POST %s HTTP/1.1\r\n".formatted(path));
    headers.forEach((name, value) -> head.append("%s: %s\r\n".formatted(name, value)));
    return head.append("\r\n").toString();
  }

  private static void writeChunks(OutputStream out, String text) throws IOException {
    for (int sent = 0; sent < text.length(); sent += CHUNK) {
      String chunk = text.substring(sent, Math.min(sent + CHUNK, text.length()));
      out.write(
          "%x\r\n%s\r\n".formatted(chunk.length(), chunk).getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
  }

  private static RawResponse read(InputStream in) throws IOException {
    int status = Integer.parseInt(line(in).split(" ", -1)[1]);
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new RawResponse(
        status, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
      line.write(octet);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }
}
