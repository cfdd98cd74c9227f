package dev.tributary.webapp.activity.scheduler;

import dev.tributary.adapters.activity.scheduler.SchedulerDeclaration;
import dev.tributary.application.activity.scheduler.SchedulerExecutor;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.schedule.PlanSchedules;
import dev.tributary.domain.activity.scheduler.SchedulerKind;
import dev.tributary.domain.activity.scheduler.SchedulerSettings;
import dev.tributary.webapp.activity.KindRegistration;
import dev.tributary.webapp.console.layout.PageFrame;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Registers Scheduler. */
class SchedulerRegistration {
  @Produces
  @Singleton
  KindRegistration<SchedulerSettings> registration(
      RunConfig runs,
      InstantSource clock,
      SchedulerExecutor executor,
      PlanSchedules plans,
      PageFrame frame) {
    return new KindRegistration<>(
        new SchedulerKind(runs.zone(), clock),
        executor,
        new SchedulerDeclaration(),
        new SchedulerPresentation(plans, frame));
  }
}
