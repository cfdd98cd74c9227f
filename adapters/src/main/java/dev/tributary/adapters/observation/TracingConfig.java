package dev.tributary.adapters.observation;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Traces of runs, activities and calls. */
@ConfigMapping(prefix = "tributary.tracing")
public interface TracingConfig {
  /**
   * Where traces are sent, by OTLP over HTTP, such as {@code http://127.0.0.1:4318/v1/traces};
   * without it there are none.
   */
  Optional<URI> endpoint();

  /** Headers for that address, by name, such as the key of a provider. They are never shown. */
  Map<String, String> headers();
}
