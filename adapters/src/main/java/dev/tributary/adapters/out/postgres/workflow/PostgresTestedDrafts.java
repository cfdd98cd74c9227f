package dev.tributary.adapters.out.postgres.workflow;

import dev.tributary.adapters.definition.DefinitionDocuments;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.testrun.TestedDrafts;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Stores drafts with the test runs that execute them. */
@ApplicationScoped
class PostgresTestedDrafts implements TestedDrafts {
  private static final String ADD =
      "insert into tributary.tested_draft (id, run_id, definition) values (?, ?, ?::jsonb)";

  private final Sql sql;
  private final DefinitionDocuments documents;

  PostgresTestedDrafts(DataSource dataSource, DefinitionDocuments documents) {
    this.sql = new Sql(dataSource);
    this.documents = documents;
  }

  @Override
  public void add(RevisionId id, RunId run, WorkflowDefinition draft) {
    sql.update(ADD, id.value(), run.value(), documents.write(draft));
  }
}
