package dev.tributary.adapters.out.postgres.schedule;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.exchange.ExchangeJson;
import dev.tributary.application.schedule.Schedules;
import dev.tributary.application.schedule.SchedulesContract;

class PostgresSchedulesTest extends SchedulesContract {
  private static final TestDatabase DATABASE = TestDatabase.create();

  @Override
  protected Schedules schedules() {
    return new PostgresSchedules(DATABASE.dataSource(), new ExchangeJson(new ObjectMapper()));
  }
}
