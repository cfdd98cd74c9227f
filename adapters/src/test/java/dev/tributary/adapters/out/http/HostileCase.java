package dev.tributary.adapters.out.http;

import dev.tributary.adapters.out.http.server.Reply;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import java.util.Optional;

/**
 * What a hostile server sends, and what becomes of it.
 *
 * @param failure empty when the response has that status and is read whole
 */
record HostileCase(String name, Reply reply, int status, Optional<ExchangeErrorCode> failure) {
  static HostileCase read(String name, int status, Reply reply) {
    return new HostileCase(name, reply, status, Optional.empty());
  }

  static HostileCase fails(String name, ExchangeErrorCode code, Reply reply) {
    return new HostileCase(name, reply, 0, Optional.of(code));
  }

  @Override
  public String toString() {
    return name;
  }
}
