package dev.tributary.adapters.in.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import dev.tributary.adapters.in.engine.Eventually;
import dev.tributary.adapters.sql.AfterCommit;
import dev.tributary.application.change.ChangeVersions;
import dev.tributary.application.change.LiveChanges.Subscription;
import dev.tributary.application.change.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the listeners of a node cost the database, and what they learn without a notification. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangePollerTest {
  private static final int LISTENERS = 50;

  private final ChangeChannel channel =
      new ChangeChannel(new AfterCommit(new TransactionSynchronizationRegistryImple()));
  private final Stored runs = new Stored(Topic.Kind.RUN);
  private final Stored imports = new Stored(Topic.Kind.IMPORT);
  private final ChangePoller poller = new ChangePoller(channel, List.of(runs, imports));
  private final Topic topic = new Topic(Topic.Kind.RUN, UUID.randomUUID());
  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void nothing_is_read_without_listeners() {
    poller.poll();

    assertThat(runs.reads + imports.reads).isZero();
  }

  @Test
  void all_listeners_of_a_kind_cost_one_statement_and_are_called_only_after_a_change()
      throws InterruptedException {
    for (int i = 0; i < LISTENERS; i++) {
      subscribe(topic);
      subscribe(new Topic(Topic.Kind.RUN, UUID.randomUUID()));
    }
    poller.poll();
    Eventually.holds("each reads once", () -> calls.get() == 2 * LISTENERS);

    poller.poll();
    poller.poll();
    assertThat(runs.reads).isEqualTo(3);
    assertThat(imports.reads).isZero();

    runs.version = "next";
    poller.poll();
    Eventually.holds("each reads once more", () -> calls.get() == 4 * LISTENERS);
    assertThat(runs.reads).isEqualTo(4);
  }

  @Test
  void lists_of_a_kind_cost_one_statement() throws InterruptedException {
    for (int i = 0; i < LISTENERS; i++) {
      Subscription list = channel.subscribe(Topic.Kind.IMPORT, calls::incrementAndGet);
      assertThat(list).isNotNull();
    }
    poller.poll();
    Eventually.holds("each reads once", () -> calls.get() == LISTENERS);
    poller.poll();

    imports.version = "next";
    poller.poll();
    Eventually.holds("each reads once more", () -> calls.get() == 2 * LISTENERS);
    assertThat(imports.reads).isEqualTo(3);
    assertThat(runs.reads).isZero();
  }

  @Test
  void a_closed_listener_costs_nothing_and_is_not_called() {
    Subscription closed = channel.subscribe(topic, calls::incrementAndGet);
    closed.close();
    closed.close();

    poller.poll();
    channel.deliver(topic);

    assertThat(runs.reads).isZero();
    assertThat(calls).hasValue(0);
  }

  @Test
  void a_database_that_cannot_be_reached_is_polled_again() throws InterruptedException {
    subscribe(topic);
    runs.reachable = false;
    poller.poll();
    assertThat(calls).hasValue(0);

    runs.reachable = true;
    poller.poll();
    Eventually.holds("the listener is called", () -> calls.get() == 1);
  }

  private void subscribe(Topic to) {
    assertThat(channel.subscribe(to, calls::incrementAndGet)).isNotNull();
  }

  /** One version for all. */
  private static final class Stored implements ChangeVersions {
    private final Topic.Kind kind;
    private String version = "first";
    private boolean reachable = true;
    private int reads;

    Stored(Topic.Kind kind) {
      this.kind = kind;
    }

    @Override
    public Topic.Kind kind() {
      return kind;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
      String read = ofNewest();
      return ids.stream().distinct().collect(Collectors.toMap(Function.identity(), id -> read));
    }

    @Override
    public String ofNewest() {
      if (!reachable) {
        throw new IllegalStateException("not reachable");
      }
      reads++;
      return version;
    }
  }
}
