package dev.tributary.domain.activity.externalapi.asynchronous;

import dev.tributary.domain.exchange.HttpMethod;

/** How a job is ended; {@code NONE} sends nothing. */
public enum EndMethod {
  NONE,
  DELETE,
  POST,
  PUT,
  PATCH;

  /** The method of the request, which there is. */
  public HttpMethod http() {
    return HttpMethod.valueOf(name());
  }
}
