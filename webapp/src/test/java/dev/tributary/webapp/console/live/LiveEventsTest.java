package dev.tributary.webapp.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.in.engine.Eventually;
import dev.tributary.application.change.LiveChanges;
import dev.tributary.application.change.Topic;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What open pages receive, and what they read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveEventsTest {
  private static final int VIEWERS = 20;

  private final Topic topic = new Topic(Topic.Kind.RUN, UUID.randomUUID());
  private final Changes changes = new Changes();
  private final LiveEvents events = new LiveEvents(changes);
  private final AtomicInteger reads = new AtomicInteger();
  private volatile boolean ended;

  @Test
  void viewers_read_once_each_and_nothing_while_nothing_changes() throws InterruptedException {
    List<Viewer> viewers = IntStream.range(0, VIEWERS).mapToObj(number -> viewer(100)).toList();
    Eventually.holds("all have read", () -> reads.get() == VIEWERS);

    ended = true;
    changes.changed(topic);
    Eventually.holds("all have ended", () -> viewers.stream().allMatch(Viewer::completed));

    assertThat(viewers)
        .allSatisfy(one -> assertThat(one.names).containsExactly("changed", "ended"));
    assertThat(reads).as("two each: at the beginning and after the change").hasValue(2 * VIEWERS);
    assertThat(changes.listeners).isEmpty();
  }

  @Test
  void a_slow_client_gets_the_newest_state_once() throws InterruptedException {
    Viewer slow = viewer(1);
    Eventually.holds("the first event", () -> slow.names.size() == 1);
    for (int i = 0; i < 1000; i++) {
      changes.changed(topic);
    }
    ended = true;
    changes.changed(topic);

    slow.request(100);
    Eventually.holds("the end", slow::completed);

    assertThat(slow.names.getLast()).isEqualTo("ended");
    assertThat(slow.names.size()).as("far less than there were changes").isLessThanOrEqualTo(4);
    assertThat(reads.get()).isLessThanOrEqualTo(4);
  }

  @Test
  void a_closed_client_leaves_no_listener() throws InterruptedException {
    Viewer viewer = viewer(100);
    Eventually.holds("the first event", () -> viewer.names.size() == 1);

    viewer.cancel();

    Eventually.holds("no listener", changes.listeners::isEmpty);
  }

  @Test
  void a_stop_of_the_node_ends_the_events() throws InterruptedException {
    Viewer viewer = viewer(100);
    Eventually.holds("the first event", () -> viewer.names.size() == 1);

    changes.open = false;
    changes.changed(topic);

    Eventually.holds("the end", viewer::completed);
    assertThat(viewer.names).as("the browser connects again").containsExactly("changed");
  }

  @Test
  void a_read_that_fails_ends_the_events_and_fails_no_request() throws InterruptedException {
    Viewer viewer =
        viewer(
            100,
            () -> {
              throw new IllegalStateException("not reachable");
            });

    Eventually.holds("the end", viewer::completed);
    assertThat(viewer.names).containsExactly("alive");
  }

  private Viewer viewer(long requests) {
    return viewer(
        requests,
        () -> {
          reads.incrementAndGet();
          return ended;
        });
  }

  private Viewer viewer(long requests, BooleanSupplier reading) {
    Viewer viewer = new Viewer(requests);
    events.names(topic, reading).subscribe().withSubscriber(viewer);
    return viewer;
  }

  /** Calls its listeners at once. */
  private static final class Changes implements LiveChanges {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean open = true;

    @Override
    public void changed(Topic topic) {
      listeners.forEach(Runnable::run);
    }

    @Override
    public Subscription subscribe(Topic topic, Runnable listener) {
      listeners.add(listener);
      return () -> listeners.remove(listener);
    }

    @Override
    public Subscription subscribe(Topic.Kind kind, Runnable listener) {
      throw new UnsupportedOperationException("no lists");
    }

    @Override
    public boolean isOpen() {
      return open;
    }
  }

  private static final class Viewer implements MultiSubscriber<String> {
    private final List<String> names = new CopyOnWriteArrayList<>();
    private final long requests;
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private volatile boolean completed;

    Viewer(long requests) {
      this.requests = requests;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription.complete(given);
      given.request(requests);
    }

    @Override
    public void onItem(String name) {
      names.add(name);
    }

    @Override
    public void onFailure(Throwable failure) {
      throw new AssertionError(failure);
    }

    @Override
    public void onCompletion() {
      completed = true;
    }

    boolean completed() {
      return completed;
    }

    void request(long more) {
      subscription.join().request(more);
    }

    void cancel() {
      subscription.join().cancel();
    }
  }
}
