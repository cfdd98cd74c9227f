package dev.tributary.webapp.asset;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * How long browsers keep the console's assets: for good under the address of their content. Under
 * the address of another content, such as that of a node with another version of the program, they
 * keep nothing, and without a version they ask each time.
 */
@ApplicationScoped
class AssetCaching {
  private static final int BEFORE_ROUTES = 10;
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";
  private static final String ASK = "no-cache";
  private static final String NEVER = "no-store";

  void register(@Observes Filters filters) {
    filters.register(AssetCaching::cache, BEFORE_ROUTES);
  }

  private static void cache(RoutingContext routing) {
    if (routing.normalizedPath().startsWith(ConsoleAssets.PATH)) {
      routing.addHeadersEndHandler(
          _ -> routing.response().headers().set(HttpHeaders.CACHE_CONTROL, caching(routing)));
    }
    routing.next();
  }

  private static String caching(RoutingContext routing) {
    String asked = routing.request().getParam(ConsoleAssets.VERSION, "");
    if (asked.isEmpty()) {
      return ASK;
    }
    return isSent(routing) && isCurrent(routing, asked) ? FOR_GOOD : NEVER;
  }

  /** A 304 may be about a content that was kept from another node; its age says nothing of that. */
  private static boolean isSent(RoutingContext routing) {
    return routing.response().getStatusCode() == HttpResponseStatus.OK.code();
  }

  private static boolean isCurrent(RoutingContext routing, String asked) {
    String name = routing.normalizedPath().substring(ConsoleAssets.PATH.length());
    return ConsoleAssets.version(name).filter(asked::equals).isPresent();
  }
}
