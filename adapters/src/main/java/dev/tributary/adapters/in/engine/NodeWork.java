package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.engine.config.EngineParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Lets this node work: its heartbeat is recorded, and its engine runs meanwhile. */
@ApplicationScoped
public class NodeWork {
  /** How long a line of the journal may wait for a transaction of its execution. */
  private static final Duration REPORT_INTERVAL = Duration.ofSeconds(1);

  private final NodeHeartbeat heartbeat;
  private final NodeEngine engine;
  private final SchedulePoller schedules;
  private final NotificationPoller notifications;
  private final NodeTimer timer;

  public NodeWork(
      NodeHeartbeat heartbeat,
      NodeEngine engine,
      SchedulePoller schedules,
      NotificationPoller notifications,
      NodeTimer timer) {
    this.heartbeat = heartbeat;
    this.engine = engine;
    this.schedules = schedules;
    this.notifications = notifications;
    this.timer = timer;
  }

  /** The first heartbeat comes before the first entry is claimed. */
  void start(EngineParameters settings) {
    heartbeat.begin();
    timer.repeat(this::beat, settings.heartbeat());
    if (settings.works()) {
      engine.start(heartbeat.engineNode(), schedules::holdsNewRuns);
      timer.repeat(engine::storeReports, REPORT_INTERVAL);
      timer.repeat(() -> schedules.poll(engine::claims), settings.pollInterval());
      timer.repeat(() -> notifications.poll(engine::claims), settings.pollInterval());
      timer.repeat(notifications::watch, notifications.watchInterval());
    }
  }

  /** Claims nothing more; what it works on goes on. */
  void drain() {
    heartbeat.drain();
    engine.pause();
  }

  /** Ends or releases the work of this node; its heartbeat continues meanwhile. */
  void stop() {
    drain();
    engine.stop();
  }

  /** Leaves the list of nodes; no heartbeat may follow. */
  void leave() {
    heartbeat.leave();
  }

  private void beat() {
    if (heartbeat.beat().ready()) {
      engine.resume();
    } else {
      engine.pause();
    }
    engine.countAsPolledWhenFull();
  }
}
