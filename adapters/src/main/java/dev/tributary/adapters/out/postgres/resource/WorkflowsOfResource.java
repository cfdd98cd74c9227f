package dev.tributary.adapters.out.postgres.resource;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.resource.ResourceUsers;
import dev.tributary.domain.resource.ResourceName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** Finds {@code resource: name} in the newest revisions of workflows. */
@ApplicationScoped
public class WorkflowsOfResource implements ResourceUsers {
  /** A member {@code resource} at any depth; a parameter, for its mark is none of JDBC's. */
  private static final String ANYWHERE = "$.**.resource ? (@ == $name)";

  private static final String USERS =
      """
      select workflow.name
      from tributary.workflow as workflow
           join tributary.revision as newest
             on newest.workflow_id = workflow.id and newest.number = workflow.revision
      where workflow.deleted_at is null
        and jsonb_path_exists(
              newest.definition, cast(? as jsonpath), jsonb_build_object('name', ?::text))
      order by workflow.name
      """;

  private final Sql sql;

  public WorkflowsOfResource(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public List<String> of(ResourceName name) {
    return sql.list(USERS, row -> row.text("name"), ANYWHERE, name.value());
  }
}
