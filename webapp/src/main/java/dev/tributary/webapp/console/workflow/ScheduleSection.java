package dev.tributary.webapp.console.workflow;

import dev.tributary.application.activity.externalapi.incremental.ManageWatermarks;
import dev.tributary.application.activity.externalapi.incremental.ManageWatermarks.ActivityWatermark;
import dev.tributary.application.activity.externalapi.incremental.Watermarks.StoredWatermark;
import dev.tributary.application.schedule.Schedules.ArmedSchedule;
import dev.tributary.application.schedule.Schedules.ArmedWorkflow;
import dev.tributary.application.schedule.Schedules.Disarmed;
import dev.tributary.application.schedule.WorkflowSchedules;
import dev.tributary.application.schedule.WorkflowSchedules.Scheduler;
import dev.tributary.application.schedule.WorkflowSchedules.SchedulesOfWorkflow;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.run.RunRow;
import dev.tributary.webapp.console.workflow.WorkflowPage.Schedule;
import dev.tributary.webapp.console.workflow.WorkflowPage.ScheduledStart;
import dev.tributary.webapp.console.workflow.WorkflowPage.SignalledStart;
import dev.tributary.webapp.console.workflow.WorkflowPage.Watermark;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What a workflow did last, how far it has come, and what it does next. */
@ApplicationScoped
class ScheduleSection {
  private static final int FIRINGS = 10;

  private final WorkflowSchedules schedules;
  private final LastRuns lastRuns;
  private final ManageWatermarks watermarks;
  private final PageFrame frame;

  ScheduleSection(
      WorkflowSchedules schedules,
      LastRuns lastRuns,
      ManageWatermarks watermarks,
      PageFrame frame) {
    this.schedules = schedules;
    this.lastRuns = lastRuns;
    this.watermarks = watermarks;
    this.frame = frame;
  }

  List<RunRow> lastRuns(WorkflowName name, int limit) {
    return lastRuns.of(name, limit);
  }

  /** One for each activity that fetches only what is new. */
  List<Watermark> watermarks(WorkflowName name) {
    Formats formats = frame.formats();
    return watermarks.activities(name).stream().map(each -> watermark(each, formats)).toList();
  }

  private static Watermark watermark(ActivityWatermark mark, Formats formats) {
    return new Watermark(
        mark.activity().id().value(),
        mark.activity().label(),
        mark.column(),
        mark.stored().map(stored -> stored.watermark().value()).orElse(""),
        mark.stored().map(StoredWatermark::changed).map(formats::dayAndTime).orElse(""));
  }

  /** Empty when the newest revision does not start by itself. */
  Optional<Schedule> of(WorkflowName name) {
    SchedulesOfWorkflow found = schedules.of(name, FIRINGS);
    Formats formats = frame.formats();
    return Optional.of(found)
        .filter(SchedulesOfWorkflow::startsByItself)
        .map(
            all ->
                new Schedule(
                    all.armed().isPresent(),
                    all.armed().map(ArmedWorkflow::since).map(formats::dayAndTime).orElse(""),
                    all.armed().map(ArmedWorkflow::by).orElse(""),
                    all.disarmed().map(Disarmed::reason),
                    all.disarmed().map(Disarmed::at).map(formats::dayAndTime).orElse(""),
                    all.schedulers().stream().map(each -> start(each, formats)).toList(),
                    all.signals().stream()
                        .map(each -> new SignalledStart(each.id().value(), each.label()))
                        .toList()));
  }

  private static ScheduledStart start(Scheduler scheduler, Formats formats) {
    Optional<ArmedSchedule> armed = scheduler.armed();
    return new ScheduledStart(
        scheduler.activity().label(),
        scheduler.zone().getId(),
        scheduler.next().stream().map(at -> formats.due(at, scheduler.zone())).toList(),
        armed.flatMap(ArmedSchedule::last).map(formats::dayAndTime).orElse(""),
        armed.map(ArmedSchedule::missed).orElse(0L),
        armed.flatMap(ArmedSchedule::failure));
  }
}
