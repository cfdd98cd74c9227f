package dev.tributary.adapters.in.change;

import dev.tributary.application.change.ChangeVersions;
import dev.tributary.application.change.Topic;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Polls for changes whose notification was lost: one statement for all listeners of a kind, and
 * none when there are no listeners.
 */
@ApplicationScoped
public class ChangePoller {
  private static final Logger LOG = Logger.getLogger(ChangePoller.class);

  private final ChangeChannel channel;
  private final List<ChangeVersions> versions;
  private final Map<Topic, String> ofTopics = new HashMap<>();
  private final Map<Topic.Kind, String> ofNewest = new HashMap<>();

  public ChangePoller(ChangeChannel channel, @All List<ChangeVersions> versions) {
    this.channel = channel;
    this.versions = versions;
  }

  /** Polls once; the next poll follows later when the database cannot be reached. */
  public synchronized void poll() {
    try {
      versions.forEach(this::poll);
    } catch (RuntimeException unreachable) {
      LOG.debugf("cannot poll for changes: %s", unreachable.getMessage());
    }
  }

  private void poll(ChangeVersions stored) {
    pollTopics(stored);
    pollNewest(stored);
  }

  private void pollTopics(ChangeVersions stored) {
    Collection<Topic> topics = channel.listenedTo(stored.kind());
    ofTopics.keySet().removeIf(seen -> seen.kind() == stored.kind() && !topics.contains(seen));
    if (topics.isEmpty()) {
      return;
    }
    var found = stored.of(topics.stream().map(Topic::id).toList());
    for (Topic topic : topics) {
      String version = Optional.ofNullable(found.get(topic.id())).orElse("");
      if (!version.equals(ofTopics.put(topic, version))) {
        channel.deliver(topic);
      }
    }
  }

  private void pollNewest(ChangeVersions stored) {
    Topic.Kind kind = stored.kind();
    if (!channel.isListenedTo(kind)) {
      ofNewest.remove(kind);
      return;
    }
    String version = stored.ofNewest();
    if (!version.equals(ofNewest.put(kind, version))) {
      channel.deliver(kind);
    }
  }
}
