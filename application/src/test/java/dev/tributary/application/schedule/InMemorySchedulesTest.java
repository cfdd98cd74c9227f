package dev.tributary.application.schedule;

class InMemorySchedulesTest extends SchedulesContract {
  @Override
  protected Schedules schedules() {
    return new InMemorySchedules();
  }
}
