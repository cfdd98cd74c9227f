package dev.tributary.webapp.security.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Without encryption HTTP/1.1 only: a proxy that passes on an upgrade to HTTP/2 would no longer see
 * the requests after it.
 */
@ApplicationScoped
public class ServerProtocol implements HttpServerOptionsCustomizer {
  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setHttp2ClearTextEnabled(false);
  }
}
