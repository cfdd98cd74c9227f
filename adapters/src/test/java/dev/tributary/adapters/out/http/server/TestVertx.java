package dev.tributary.adapters.out.http.server;

import io.vertx.core.Vertx;

/** One Vert.x for all exchanges of the tests, which ends with the process. */
public final class TestVertx {
  public static final Vertx SHARED = Vertx.vertx();

  private TestVertx() {}
}
