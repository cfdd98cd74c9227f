package dev.tributary.adapters.out.http.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.tributary.adapters.out.http.server.Reply;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import java.util.Optional;

/**
 * What a hostile server sends, and what becomes of it.
 *
 * @param failure empty when the response has that status and is read whole
 */
public record HostileCase(
    String name, Reply reply, int status, Optional<ExchangeErrorCode> failure) {
  static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
  static final String CHUNKED = HEAD + "Transfer-Encoding: chunked\r\n\r\n";

  static HostileCase read(String name, int status, Reply reply) {
    return new HostileCase(name, reply, status, Optional.empty());
  }

  static HostileCase fails(String name, ExchangeErrorCode code, Reply reply) {
    return new HostileCase(name, reply, 0, Optional.of(code));
  }

  /** Sends the response and closes the connection. */
  static Reply closing(String response) {
    return (_, wire) -> {
      wire.bytes(response.getBytes(ISO_8859_1));
      wire.close();
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
