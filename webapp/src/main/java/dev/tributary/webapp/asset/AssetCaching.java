package dev.tributary.webapp.asset;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * How long browsers keep the console's assets: for good under the address of their content. Under
 * another one, such as that of a node with another version of the program, they ask each time.
 */
@ApplicationScoped
class AssetCaching {
  private static final int BEFORE_ROUTES = 10;
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";
  private static final String ASK = "no-cache";

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
    String name = routing.normalizedPath().substring(ConsoleAssets.PATH.length());
    String asked = routing.request().getParam(ConsoleAssets.VERSION, "");
    return ConsoleAssets.version(name).filter(asked::equals).isPresent() ? FOR_GOOD : ASK;
  }
}
