package dev.tributary.adapters.out.postgres.secret;

import dev.tributary.adapters.out.postgres.workflow.NamedInWorkflows;
import dev.tributary.application.secret.SecretUse;
import dev.tributary.domain.secret.SecretName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** Finds {@code {secret: name}} in the drafts and the newest revisions of workflows. */
@ApplicationScoped
public class SecretsOfWorkflows implements SecretUse {
  private static final String ANYWHERE = "$.**.secret ? (@ == $name)";

  private final NamedInWorkflows workflows;

  public SecretsOfWorkflows(DataSource dataSource) {
    this.workflows = new NamedInWorkflows(dataSource, ANYWHERE);
  }

  @Override
  public List<String> usersOf(SecretName name) {
    return workflows.of(name.value());
  }
}
