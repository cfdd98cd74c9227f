package dev.tributary.adapters.out.postgres.growth;

import dev.tributary.adapters.out.postgres.run.PostgresRunReader;
import dev.tributary.adapters.out.postgres.worktable.PageBytes;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * An old run with what belongs to it, so that a list that goes on there is at one of its last
 * pages.
 */
record Places(RunId run, DeliveryId delivery, MessageId message, ImportId fileImport) {
  static Places in(DataSource dataSource) {
    Sql sql = new Sql(dataSource);
    UUID run = one(sql, "run where ended_at is not null order by id offset 100");
    return new Places(
        new RunId(run),
        new DeliveryId(one(sql, "delivery where run_id = '%s'".formatted(run))),
        new MessageId(one(sql, "message where run_id = '%s'".formatted(run))),
        new ImportId(one(sql, "file_import order by id offset 100")));
  }

  private static UUID one(Sql sql, String rows) {
    return sql.first("select id from tributary.%s limit 1".formatted(rows), row -> row.uuid("id"))
        .orElseThrow();
  }

  /** Definitions come from a cache, which is no part of what is explained. */
  PostgresRunReader runReader(DataSource dataSource) {
    return new PostgresRunReader(
        dataSource,
        new StartableWorkflows() {
          @Override
          public Startable startable(WorkflowName workflow, Optional<Integer> revision) {
            throw new UnsupportedOperationException("no plan depends on definitions");
          }

          @Override
          public Map<WorkflowName, NewestRevision> newest(Collection<WorkflowName> workflows) {
            throw new UnsupportedOperationException("no plan depends on definitions");
          }

          @Override
          public WorkflowDefinition definition(RevisionId revision) {
            throw new UnsupportedOperationException("no plan depends on definitions");
          }
        },
        new PageBytes(1_000_000),
        new RunConfig(ZoneOffset.UTC, Duration.ofDays(1), 3, 0, 100));
  }
}
