package dev.tributary.adapters.out.postgres.workflow;

import dev.tributary.adapters.sql.Sql;
import java.util.List;
import javax.sql.DataSource;

/** Finds a name in the drafts and the newest revisions of workflows. */
public final class NamedInWorkflows {
  private static final String WORKFLOWS =
      """
      select workflow.name
      from (select cast(? as jsonpath) as anywhere, jsonb_build_object('name', ?::text) as wanted)
           as sought,
           tributary.workflow as workflow
           left join tributary.revision as newest
             on newest.workflow_id = workflow.id and newest.number = workflow.revision
      where workflow.deleted_at is null
        and (jsonb_path_exists(workflow.draft, sought.anywhere, sought.wanted)
             or jsonb_path_exists(newest.definition, sought.anywhere, sought.wanted))
      order by workflow.name
      """;

  private final Sql sql;
  private final String path;

  /**
   * @param path where {@code $name} is to stand, in the language of SQL/JSON; it becomes a
   *     parameter, for its question mark is none of JDBC's
   */
  public NamedInWorkflows(DataSource dataSource, String path) {
    this.sql = new Sql(dataSource);
    this.path = path;
  }

  /** The names of the workflows, in their order. */
  public List<String> of(String name) {
    return sql.list(WORKFLOWS, row -> row.text("name"), path, name);
  }
}
