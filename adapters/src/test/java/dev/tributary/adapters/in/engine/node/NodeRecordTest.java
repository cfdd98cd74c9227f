package dev.tributary.adapters.in.engine.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.in.engine.config.EngineParameters;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.DatabaseClock;
import dev.tributary.adapters.sql.SessionName;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.node.ClockLimits;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NodeRecordTest {
  private static final Duration ANY = Duration.ofSeconds(1);
  private static final EngineParameters SETTINGS =
      new EngineParameters(
          1, 1, ANY, Duration.ofSeconds(5), 4, ANY, ANY, true, ANY, Duration.ofDays(1));

  private final TestDatabase database = TestDatabase.create();
  private final Sql sql = new Sql(database.dataSource());

  @Test
  void another_version_is_noticed_while_a_node_of_it_lives() {
    NodeRecord own = node("1.1");
    NodeRecord same = node("1.1");
    NodeRecord older = node("1.0");
    beat(own);
    beat(same);
    assertThat(own.otherVersions(sql)).isEmpty();

    beat(older);
    assertThat(own.otherVersions(sql)).containsExactly("1.0");
    assertThat(older.otherVersions(sql)).containsExactly("1.1");

    sql.update(
        "update tributary.node set silent_at = now() - interval '1 ms' where version = '1.0'");
    assertThat(own.otherVersions(sql)).isEmpty();
  }

  private NodeRecord node(String version) {
    return new NodeRecord(
        new NodeIdentity(database.dataSource(), SETTINGS),
        SessionName.random(),
        new NodeVersion(version),
        SETTINGS);
  }

  private void beat(NodeRecord node) {
    ClockLimits limits = new ClockLimits(ANY, Duration.ofSeconds(30));
    node.beat(sql, new NodeStatus(SETTINGS, new ClockWatch(limits, new DatabaseClock())));
  }
}
