package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.change.ChangeChannel;
import dev.tributary.adapters.in.change.ChangePoller;
import dev.tributary.adapters.in.work.SchedulerWakeUp;
import dev.tributary.application.change.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** What this node does after changes on other nodes, notified or found by polling. */
@ApplicationScoped
public class NodeChanges {
  private final ChangeChannel channel;
  private final ChangePoller poller;
  private final EndedRuns endedRuns;
  private final SchedulerWakeUp schedulerWakeUp;

  public NodeChanges(
      ChangeChannel channel,
      ChangePoller poller,
      EndedRuns endedRuns,
      SchedulerWakeUp schedulerWakeUp) {
    this.channel = channel;
    this.poller = poller;
    this.endedRuns = endedRuns;
    this.schedulerWakeUp = schedulerWakeUp;
  }

  /** Takes a notification; an empty collection means that anything may have changed. */
  void receive(Collection<Topic> topics) {
    schedulerWakeUp.wake();
    if (topics.isEmpty()) {
      channel.deliverAll();
      endedRuns.interruptAll();
    } else {
      topics.forEach(channel::deliver);
      endedRuns.interrupt(topics);
    }
  }

  void poll() {
    endedRuns.interruptAll();
    poller.poll();
  }
}
