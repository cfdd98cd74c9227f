package dev.tributary.application.activity.externalapi.request;

import dev.tributary.application.exchange.Call;

/** A call and the buffer of its body, which closing releases. */
public record PreparedRequest(Call call, BodyBuffer body) implements AutoCloseable {
  @Override
  public void close() {
    body.close();
  }
}
