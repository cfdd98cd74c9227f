package dev.tributary.adapters.observation;

import static dev.tributary.adapters.observation.WorkMetrics.label;

import dev.tributary.application.observation.Workload;
import dev.tributary.application.observation.Workload.Due;
import dev.tributary.application.observation.Workload.Held;
import dev.tributary.domain.node.NodeState;
import dev.tributary.domain.run.RunState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The gauges of what all nodes have to do; each node shows the same. */
@ApplicationScoped
public class WorkloadGauges {
  private final MeterRegistry registry;
  private final WorkloadCache cache;

  public WorkloadGauges(MeterRegistry registry, WorkloadCache cache) {
    this.registry = registry;
    this.cache = cache;
  }

  void register(@Observes StartupEvent start) {
    for (RunState state : RunState.values()) {
      if (!state.ended()) {
        counts("tributary.runs", "Runs that have not ended", "state", state, Workload::runs);
      }
    }
    for (Due due : Due.values()) {
      counts(
          "tributary.queue.due", "Entries that no worker has claimed", "work", due, Workload::due);
    }
    for (NodeState state : NodeState.values()) {
      counts("tributary.nodes", "Nodes of this database", "state", state, Workload::nodes);
    }
    for (Held held : Held.values()) {
      counts("tributary.tasks.held", "Tasks that wait for a person", "by", held, Workload::held);
    }
    gauge(
        "tributary.queue.oldest.seconds",
        "For how long the oldest entry of the queue has been due",
        Tags.empty(),
        workload -> workload.oldest().toMillis() / 1000.0);
    gauge(
        "tributary.circuits.open",
        "Circuits that let no call pass",
        Tags.empty(),
        Workload::circuits);
  }

  private <E extends Enum<E>> void counts(
      String name, String means, String label, E value, Function<Workload, Map<E, Long>> of) {
    gauge(
        name,
        means,
        Tags.of(label, label(value)),
        workload -> of.apply(workload).getOrDefault(value, 0L));
  }

  private void gauge(String name, String means, Tags tags, ToDoubleFunction<Workload> value) {
    Gauge.builder(name, cache, from -> from.workload().map(value::applyAsDouble).orElse(Double.NaN))
        .description(means)
        .tags(tags)
        .strongReference(true)
        .register(registry);
  }
}
