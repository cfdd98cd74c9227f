package dev.tributary.adapters.out.postgres.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.domain.secret.SecretName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsOfWorkflowsTest {
  private static final String NONE = "null";
  private static final String WITH_KEY =
      "'{\"activities\":[{\"id\":\"api\",\"headers\":{\"X-Key\":{\"secret\":\"coupon-key\"}}}]}'";
  private static final String WITHOUT = "'{\"activities\":[{\"label\":\"coupon-key\"}]}'";

  private final TestDatabase database = TestDatabase.create();
  private final SecretsOfWorkflows use = new SecretsOfWorkflows(database.dataSource());

  @Test
  void drafts_and_newest_revisions_count_and_nothing_else() throws SQLException {
    workflow("published", NONE, 1, WITH_KEY, false);
    workflow("drafted", WITH_KEY, 0, NONE, false);
    workflow("only-mentions-it", WITHOUT, 1, WITHOUT, false);
    workflow("deleted", WITH_KEY, 1, WITH_KEY, true);
    workflow("used-it-once", NONE, 1, WITH_KEY, false);
    publish("used-it-once", 2, WITHOUT);

    assertThat(use.usersOf(new SecretName("coupon-key"))).containsExactly("drafted", "published");
    assertThat(use.usersOf(new SecretName("other-key"))).isEmpty();
  }

  private void workflow(String name, String draft, int revision, String definition, boolean deleted)
      throws SQLException {
    run(
        """
        insert into tributary.workflow values
          (gen_random_uuid(), '%s', '', 1, %s, 0, now(), now(), %s)
        """
            .formatted(name, draft, deleted ? "now()" : "null"));
    if (revision > 0) {
      publish(name, revision, definition);
    }
  }

  private void publish(String name, int revision, String definition) throws SQLException {
    run(
        """
        insert into tributary.revision
        select gen_random_uuid(), id, %d, %s, now(), 'admin' from tributary.workflow
        where name = '%s'
        """
            .formatted(revision, definition, name));
    run("update tributary.workflow set revision = %d where name = '%s'".formatted(revision, name));
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
