package dev.tributary.webapp.config.bean;

import dev.tributary.adapters.in.engine.node.NodeVersion;
import dev.tributary.adapters.observation.RunTraces;
import dev.tributary.adapters.observation.SpanExport;
import dev.tributary.adapters.observation.TracingConfig;
import dev.tributary.application.work.WorkerNode;
import io.opentelemetry.api.common.Attributes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What operators observe, from the configuration. */
@Singleton
public class ObservationBeans {
  private static final Logger LOG = Logger.getLogger(ObservationBeans.class);

  private final Optional<SpanExport> export;

  ObservationBeans(TracingConfig config, WorkerNode node, NodeVersion version) {
    export =
        config.endpoint().map(to -> SpanExport.to(to, config.headers(), attributes(node, version)));
  }

  private static Attributes attributes(WorkerNode node, NodeVersion version) {
    return Attributes.builder()
        .put("service.name", "tributary")
        .put("service.version", version.value())
        .put("service.instance.id", node.name())
        .build();
  }

  /** An address that cannot be used stops the start, not the first run. */
  void read(@Observes StartupEvent start) {
    LOG.debugf("Traces are %s", export.isPresent() ? "sent" : "off");
  }

  void close(@Observes ShutdownEvent stop) {
    export.ifPresent(SpanExport::close);
  }

  @Produces
  @Singleton
  RunTraces runTraces() {
    return new RunTraces(export.map(SpanExport::tracer));
  }
}
