package dev.tributary.adapters.in.rest.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.schedule.Schedules.ArmedSchedule;
import dev.tributary.application.schedule.Schedules.ArmedWorkflow;
import dev.tributary.application.schedule.Schedules.Disarmed;
import dev.tributary.application.schedule.WorkflowSchedules.Scheduler;
import dev.tributary.application.schedule.WorkflowSchedules.SchedulesOfWorkflow;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.workflow.WorkflowName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a workflow starts by itself.
 *
 * @param armedSince missing while it is not armed
 * @param armedBy missing while it is not armed
 * @param disarmed when and why the program has disarmed it; missing when it has not
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchedulesResponse(
    boolean armed,
    @Nullable Instant armedSince,
    @Nullable String armedBy,
    @Nullable DisarmedItem disarmed,
    List<SchedulerItem> schedulers,
    List<SignalItem> signals) {
  /** When and why the program has disarmed a workflow. */
  @RegisterForReflection
  public record DisarmedItem(Instant at, String reason) {
    static DisarmedItem of(Disarmed disarmed, Locale locale) {
      return new DisarmedItem(disarmed.at(), Texts.render(disarmed.reason(), locale));
    }
  }

  /**
   * An external signal that starts runs.
   *
   * @param href where a signal is sent
   */
  @RegisterForReflection
  public record SignalItem(String activity, String label, URI href) {
    static SignalItem of(WorkflowName workflow, Activity signal) {
      return new SignalItem(
          signal.id().value(),
          signal.label(),
          URI.create("/api/v1/workflows/%s/signals/%s".formatted(workflow, signal.id())));
    }
  }

  /**
   * A scheduler.
   *
   * @param zone in which its days and times are meant
   * @param next its next firings, ten at most
   * @param last its last firing that started a run since the workflow was armed
   * @param firings how many of them since then
   * @param missed how many firings started no run since then
   * @param failure why the last firing started none
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SchedulerItem(
      String activity,
      String label,
      String zone,
      List<Instant> next,
      @Nullable Instant last,
      long firings,
      long missed,
      @Nullable String failure) {
    static SchedulerItem of(Scheduler scheduler, Locale locale) {
      Optional<ArmedSchedule> armed = scheduler.armed();
      return new SchedulerItem(
          scheduler.activity().id().value(),
          scheduler.activity().label(),
          scheduler.zone().getId(),
          scheduler.next(),
          armed.flatMap(ArmedSchedule::last).orElse(null),
          armed.map(ArmedSchedule::firings).orElse(0L),
          armed.map(ArmedSchedule::missed).orElse(0L),
          armed
              .flatMap(ArmedSchedule::failure)
              .map(failure -> Texts.render(failure, locale))
              .orElse(null));
    }
  }

  static SchedulesResponse of(WorkflowName workflow, SchedulesOfWorkflow schedules, Locale locale) {
    Optional<ArmedWorkflow> armed = schedules.armed();
    return new SchedulesResponse(
        armed.isPresent(),
        armed.map(ArmedWorkflow::since).orElse(null),
        armed.map(ArmedWorkflow::by).orElse(null),
        schedules.disarmed().map(each -> DisarmedItem.of(each, locale)).orElse(null),
        schedules.schedulers().stream().map(each -> SchedulerItem.of(each, locale)).toList(),
        schedules.signals().stream().map(each -> SignalItem.of(workflow, each)).toList());
  }
}
