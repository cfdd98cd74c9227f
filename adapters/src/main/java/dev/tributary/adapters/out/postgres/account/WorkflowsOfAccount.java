package dev.tributary.adapters.out.postgres.account;

import dev.tributary.adapters.out.postgres.workflow.NamedInWorkflows;
import dev.tributary.application.account.AccountUsers;
import dev.tributary.domain.account.AccountName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** Finds {@code execution.account} in the drafts and the newest revisions of workflows. */
@ApplicationScoped
public class WorkflowsOfAccount implements AccountUsers {
  private static final String ANYWHERE = "$.**.execution.account ? (@ == $name)";

  private final NamedInWorkflows workflows;

  public WorkflowsOfAccount(DataSource dataSource) {
    this.workflows = new NamedInWorkflows(dataSource, ANYWHERE);
  }

  @Override
  public List<String> of(AccountName name) {
    return workflows.of(name.value());
  }
}
