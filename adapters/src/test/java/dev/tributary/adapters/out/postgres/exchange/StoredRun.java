package dev.tributary.adapters.out.postgres.exchange;

import dev.tributary.domain.run.RunId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** A run that is there and does nothing: what an exchange must belong to. */
public final class StoredRun {
  private StoredRun() {}

  public static RunId in(DataSource dataSource) {
    RunId run = new RunId(UUID.randomUUID());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                insert into tributary.run
                  (id, workflow, workflow_label, revision_id, revision, state, parameters,
                   started_by, created_at)
                values (?, 'any', 'Any', ?, 1, 'FINISHED', '{}', 'test', now())
                """)) {
      statement.setObject(1, run.value());
      statement.setObject(2, UUID.randomUUID());
      statement.executeUpdate();
      return run;
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot store a run", failed);
    }
  }
}
