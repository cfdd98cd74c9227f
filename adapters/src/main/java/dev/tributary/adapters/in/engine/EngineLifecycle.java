package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.engine.config.EngineConfig;
import dev.tributary.adapters.in.engine.config.EngineParameters;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Starts the parts of this node when the schema is there, and stops them before the pool. */
@ApplicationScoped
public class EngineLifecycle {
  private final EngineConfig config;
  private final NodeNotifications notifications;
  private final NodeWork work;
  private final NodeChanges changes;
  private final NodeTimer timer;

  public EngineLifecycle(
      EngineConfig config,
      NodeNotifications notifications,
      NodeWork work,
      NodeChanges changes,
      NodeTimer timer) {
    this.config = config;
    this.notifications = notifications;
    this.work = work;
    this.changes = changes;
    this.timer = timer;
  }

  void start(@Observes StartupEvent event) {
    if (config.notifications()) {
      notifications.start();
    }
    work.start(EngineParameters.from(config));
    timer.repeat(changes::poll, config.pollInterval());
  }

  /** A proxy has the shutdown delay to find out that this node is no longer ready. */
  void drain(@Observes ShutdownDelayInitiatedEvent event) {
    work.drain();
  }

  void stop(@Observes ShutdownEvent event) {
    work.stop();
    timer.stop();
    work.leave();
    notifications.stop();
  }
}
