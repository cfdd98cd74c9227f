package dev.tributary.application.activity.externalapi;

import dev.tributary.application.exchange.Call;

/** A call and the buffer of its body, which closing gives back. */
record PreparedRequest(Call call, BodyBuffer body) implements AutoCloseable {
  @Override
  public void close() {
    body.close();
  }
}
