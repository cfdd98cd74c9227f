package dev.tributary.adapters.out.postgres.account;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.account.AccountUsers;
import dev.tributary.domain.account.AccountName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** Finds {@code execution.account} in the drafts and the newest revisions of workflows. */
@ApplicationScoped
public class WorkflowsOfAccount implements AccountUsers {
  /** In the settings of an activity; a parameter, for its question mark is none of JDBC's. */
  private static final String ANYWHERE = "$.**.execution.account ? (@ == $name)";

  private static final String USERS =
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

  public WorkflowsOfAccount(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public List<String> of(AccountName name) {
    return sql.list(USERS, row -> row.text("name"), ANYWHERE, name.value());
  }
}
