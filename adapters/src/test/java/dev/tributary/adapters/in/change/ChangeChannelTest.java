package dev.tributary.adapters.in.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import dev.tributary.adapters.in.engine.Eventually;
import dev.tributary.adapters.sql.AfterCommit;
import dev.tributary.application.change.LiveChanges.Subscription;
import dev.tributary.application.change.Topic;
import io.quarkus.runtime.ShutdownEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeChannelTest {
  private final ChangeChannel channel =
      new ChangeChannel(new AfterCommit(new TransactionSynchronizationRegistryImple()));
  private final Topic run = new Topic(Topic.Kind.RUN, UUID.randomUUID());
  private final Topic other = new Topic(Topic.Kind.RUN, UUID.randomUUID());
  private final AtomicInteger ofRun = new AtomicInteger();
  private final AtomicInteger ofRuns = new AtomicInteger();
  private final AtomicInteger ofImports = new AtomicInteger();
  private final List<Topic> notified = new ArrayList<>();
  private final List<Subscription> subscriptions =
      List.of(
          channel.subscribe(run, ofRun::incrementAndGet),
          channel.subscribe(Topic.Kind.RUN, ofRuns::incrementAndGet),
          channel.subscribe(Topic.Kind.IMPORT, ofImports::incrementAndGet));

  @Test
  void a_change_reaches_its_listeners_those_of_its_kind_and_the_other_nodes()
      throws InterruptedException {
    channel.connect(notified::add);

    channel.changed(run);
    Eventually.holds("both are called", () -> ofRun.get() == 1 && ofRuns.get() == 1);
    channel.changed(other);
    Eventually.holds("the list is called again", () -> ofRuns.get() == 2);

    assertThat(ofRun).hasValue(1);
    assertThat(ofImports).hasValue(0);
    assertThat(notified).containsExactly(run, other);
  }

  @Test
  void what_another_node_reported_is_not_reported_back() throws InterruptedException {
    channel.connect(notified::add);

    channel.deliver(run);

    Eventually.holds("both are called", () -> ofRun.get() == 1 && ofRuns.get() == 1);
    assertThat(notified).isEmpty();
  }

  @Test
  void a_stop_calls_every_listener_once_more_and_is_visible() throws InterruptedException {
    assertThat(channel.isOpen()).isTrue();

    channel.stop(new ShutdownEvent());

    assertThat(channel.isOpen()).isFalse();
    Eventually.holds(
        "all are called", () -> ofRun.get() == 1 && ofRuns.get() == 1 && ofImports.get() == 1);
  }

  @Test
  void no_listener_is_left_after_all_have_closed() {
    subscriptions.forEach(Subscription::close);

    channel.changed(run);
    channel.deliverAll();

    assertThat(channel.listenedTo(Topic.Kind.RUN)).isEmpty();
    assertThat(channel.isListenedTo(Topic.Kind.RUN)).isFalse();
    assertThat(List.of(ofRun.get(), ofRuns.get(), ofImports.get())).containsOnly(0);
  }
}
