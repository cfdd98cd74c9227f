package dev.tributary.adapters.in.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.in.engine.Eventually;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.change.Topic;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two nodes over one database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeNotificationsTest {
  private static final String CUT =
      """
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen %' and pid <> pg_backend_pid()
      """;

  private final TestDatabase database = TestDatabase.create();
  private final List<ChangeNotifications> nodes = new ArrayList<>();
  private final AtomicInteger sessions = new AtomicInteger();
  private final List<Collection<Topic>> here = new CopyOnWriteArrayList<>();
  private final List<Collection<Topic>> there = new CopyOnWriteArrayList<>();
  private final ChangeNotifications sender;

  ChangeNotificationsTest() throws SQLException {
    sender = node(here);
    node(there);
  }

  @AfterEach
  void close() {
    nodes.forEach(ChangeNotifications::close);
  }

  @Test
  void other_nodes_receive_each_topic_once_and_a_node_ignores_its_own()
      throws InterruptedException {
    Topic run = new Topic(Topic.Kind.RUN, UUID.randomUUID());
    Topic last = new Topic(Topic.Kind.IMPORT, UUID.randomUUID());
    for (int i = 0; i < 1000; i++) {
      sender.changed(run);
    }
    sender.changed(last);

    Eventually.holds("the last arrives", () -> received(last));
    assertThat(there).flatExtracting(topics -> topics).contains(run, last);
    assertThat(there.stream().mapToInt(Collection::size).sum())
        .as("far less than there were changes")
        .isLessThan(100);
    assertThat(here).isEmpty();
  }

  @Test
  void after_a_lost_connection_anything_may_have_changed_and_later_changes_arrive()
      throws InterruptedException {
    new Sql(database.dataSource()).list(CUT, row -> true);

    Eventually.holds("both have connected again", () -> sessions.get() == 4);
    Eventually.holds("both know", () -> here.size() == 1 && there.size() == 1);
    assertThat(there.getFirst()).isEmpty();

    Topic later = new Topic(Topic.Kind.RUN, UUID.randomUUID());
    sender.changed(later);
    Eventually.holds("it arrives", () -> received(later));
  }

  private boolean received(Topic topic) {
    return there.stream().anyMatch(topics -> topics.contains(topic));
  }

  private ChangeNotifications node(List<Collection<Topic>> received) throws SQLException {
    ChangeNotifications node =
        new ChangeNotifications(
            database.dataSource(),
            database.dataSource(),
            session -> sessions.incrementAndGet(),
            received::add);
    node.start();
    nodes.add(node);
    return node;
  }
}
