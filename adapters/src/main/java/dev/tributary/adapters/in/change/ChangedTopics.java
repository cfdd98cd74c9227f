package dev.tributary.adapters.in.change;

import dev.tributary.application.change.Topic;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** The topics of which other nodes are to be notified, each once, however often it changed. */
final class ChangedTopics {
  private final Set<Topic> topics = new LinkedHashSet<>();

  synchronized void add(Topic topic) {
    topics.add(topic);
    notifyAll();
  }

  /** Returns when there is a topic. */
  synchronized void await() throws InterruptedException {
    while (topics.isEmpty()) {
      wait();
    }
  }

  /** Removes at most so many. */
  synchronized Set<Topic> take(int most) {
    Set<Topic> taken = new LinkedHashSet<>();
    Iterator<Topic> oldestFirst = topics.iterator();
    while (oldestFirst.hasNext() && taken.size() < most) {
      taken.add(oldestFirst.next());
      oldestFirst.remove();
    }
    return taken;
  }
}
