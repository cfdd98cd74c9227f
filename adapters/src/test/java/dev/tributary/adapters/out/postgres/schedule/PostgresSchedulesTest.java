package dev.tributary.adapters.out.postgres.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.in.engine.TransactionalPool;
import dev.tributary.adapters.out.postgres.exchange.ExchangeJson;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.schedule.Schedules;
import dev.tributary.application.schedule.SchedulesContract;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PostgresSchedulesTest extends SchedulesContract {
  private static final TransactionalPool POOL = new TransactionalPool();
  private static final String UNLOCKED =
      "select name from tributary.workflow where name = 'schedules-locked' for update skip locked";

  private final Sql outside = new Sql(POOL.database().dataSource());

  @AfterAll
  static void close() {
    POOL.close();
  }

  @Override
  protected Schedules schedules() {
    return new PostgresSchedules(POOL.dataSource(), new ExchangeJson(new ObjectMapper()));
  }

  @Test
  void a_locked_workflow_is_neither_published_nor_deleted_meanwhile() {
    outside.update(
        """
        insert into tributary.workflow (id, name, label, version, revision, created_at, updated_at)
        values (gen_random_uuid(), 'schedules-locked', '', 1, 1, now(), now())
        """);

    List<String> unlocked =
        POOL.inTransaction(
            () -> {
              schedules().lock(new WorkflowName("schedules-locked"));
              return outside.list(UNLOCKED, row -> row.text("name"));
            });

    assertThat(unlocked).isEmpty();
    assertThat(outside.list(UNLOCKED, row -> row.text("name"))).hasSize(1);
  }
}
