package dev.tributary.adapters.out.http;

import io.vertx.core.Vertx;

/** One Vert.x for all exchanges of the tests, which ends with the process. */
final class TestVertx {
  static final Vertx SHARED = Vertx.vertx();

  private TestVertx() {}
}
