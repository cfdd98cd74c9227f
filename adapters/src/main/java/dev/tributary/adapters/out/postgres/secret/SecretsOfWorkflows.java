package dev.tributary.adapters.out.postgres.secret;

import dev.tributary.application.secret.SecretUse;
import dev.tributary.domain.secret.SecretName;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Finds {@code {secret: name}} in the drafts and the newest revisions of workflows. */
@ApplicationScoped
public class SecretsOfWorkflows implements SecretUse {
  /** A member {@code secret} at any depth; a parameter, for its question mark is none of JDBC's. */
  private static final String ANYWHERE = "$.**.secret ? (@ == $name)";

  private final DataSource dataSource;

  public SecretsOfWorkflows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public List<String> usersOf(SecretName name) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select workflow.name
                from (select cast(? as jsonpath) as anywhere, jsonb_build_object('name', ?) as wanted)
                     as sought,
                     tributary.workflow as workflow
                     left join tributary.revision as newest
                       on newest.workflow_id = workflow.id and newest.number = workflow.revision
                where workflow.deleted_at is null
                  and (jsonb_path_exists(workflow.draft, sought.anywhere, sought.wanted)
                       or jsonb_path_exists(newest.definition, sought.anywhere, sought.wanted))
                order by workflow.name
                """)) {
      query.setString(1, ANYWHERE);
      query.setString(2, name.value());
      return names(query);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot find the workflows that use a secret", e);
    }
  }

  private static List<String> names(PreparedStatement query) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
