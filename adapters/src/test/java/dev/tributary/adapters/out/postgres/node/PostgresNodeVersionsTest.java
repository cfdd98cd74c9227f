package dev.tributary.adapters.out.postgres.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresNodeVersionsTest {
  private final TestDatabase database = TestDatabase.create();
  private final Sql sql = new Sql(database.dataSource());
  private final PostgresNodeVersions versions = new PostgresNodeVersions(database.dataSource());

  @Test
  void differs_after_each_change_of_the_list_and_not_otherwise() {
    Set<String> seen = new HashSet<>(Set.of(versions.ofNewest()));
    for (String change :
        List.of(
            "insert into tributary.node values ('a#1', '', '1.0', 12, 200, 'WORKING', 0, now(),"
                + " now(), now() + interval '1 minute')",
            "update tributary.node set seen_at = seen_at + interval '2 seconds'",
            "update tributary.node set state = 'DRAINING'",
            "update tributary.node set silent_at = now() - interval '1 second'",
            "delete from tributary.node")) {
      boolean last = change.startsWith("delete");
      sql.update(change);
      assertThat(seen.add(versions.ofNewest())).as(change).isNotEqualTo(last);
      assertThat(seen.add(versions.ofNewest())).as("again after " + change).isFalse();
    }
  }
}
