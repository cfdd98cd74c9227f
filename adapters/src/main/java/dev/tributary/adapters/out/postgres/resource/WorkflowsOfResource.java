package dev.tributary.adapters.out.postgres.resource;

import dev.tributary.application.resource.ResourceUsers;
import dev.tributary.domain.resource.ResourceName;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Finds {@code resource: name} in the newest revisions of workflows. */
@ApplicationScoped
public class WorkflowsOfResource implements ResourceUsers {
  /** A member {@code resource} at any depth; a parameter, for its mark is none of JDBC's. */
  private static final String ANYWHERE = "$.**.resource ? (@ == $name)";

  private final DataSource dataSource;

  public WorkflowsOfResource(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public List<String> of(ResourceName name) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select workflow.name
                from tributary.workflow as workflow
                     join tributary.revision as newest
                       on newest.workflow_id = workflow.id and newest.number = workflow.revision
                where workflow.deleted_at is null
                  and jsonb_path_exists(
                        newest.definition, cast(? as jsonpath), jsonb_build_object('name', ?::text))
                order by workflow.name
                """)) {
      query.setString(1, ANYWHERE);
      query.setString(2, name.value());
      try (ResultSet rows = query.executeQuery()) {
        List<String> names = new ArrayList<>();
        while (rows.next()) {
          names.add(rows.getString(1));
        }
        return names;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot find the workflows that use a resource", failed);
    }
  }
}
