package dev.tributary.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.scheduler.SchedulerErrorCode;
import dev.tributary.domain.activity.scheduler.SchedulerKind;
import dev.tributary.domain.activity.scheduler.SchedulerSettings;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Days;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Frequency;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Times;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Validity;
import dev.tributary.domain.admission.Overdue;
import dev.tributary.domain.admission.Overlap;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.schedule.MissedFirings;
import dev.tributary.domain.schedule.MissedFirings.Policy;
import dev.tributary.domain.schedule.MonthDays;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import dev.tributary.domain.workflow.WorkflowRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchedulerProblemsTest {
  private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
  private static final SchedulerKind KIND = new SchedulerKind(ZoneOffset.UTC, () -> NOW);
  private static final Days NO_DAYS =
      new Days(Optional.empty(), Set.of(), Optional.empty(), Set.of(), List.of(), 1);
  private static final Times EIGHT =
      new Times(List.of(LocalTime.of(8, 0)), Duration.ZERO, Optional.empty(), Optional.empty());
  private static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty(), 0);

  record Case(String problem, SchedulerSettings settings) {}

  static Stream<Case> cases() {
    return Stream.of(
        new Case("", daily(NO_DAYS, EIGHT, ALWAYS)),
        new Case("times.at TRB-145001", daily(NO_DAYS, times("PT0S"), ALWAYS)),
        new Case("days.date TRB-145002", of(Frequency.ONCE, NO_DAYS, EIGHT, "")),
        new Case("days.weekdays TRB-145003", of(Frequency.WEEKLY, NO_DAYS, EIGHT, "")),
        new Case("days.monthDays TRB-145004", of(Frequency.MONTHLY, NO_DAYS, EIGHT, "")),
        new Case("days.yearDays TRB-145005", of(Frequency.YEARLY, NO_DAYS, EIGHT, "")),
        new Case("cron TRB-145006", of(Frequency.CRON, NO_DAYS, EIGHT, " ")),
        new Case("days.step TRB-145007", daily(every(0), EIGHT, ALWAYS)),
        new Case("days.step TRB-145007", daily(every(367), EIGHT, ALWAYS)),
        new Case("validity.start TRB-145008", daily(every(2), EIGHT, ALWAYS)),
        new Case("", daily(every(2), EIGHT, valid("2026-12-01T00:00", null))),
        new Case("times.period TRB-145009", daily(NO_DAYS, times("PT0.5S"), ALWAYS)),
        new Case("times.period TRB-145009", daily(NO_DAYS, times("PT25H"), ALWAYS)),
        new Case("", daily(NO_DAYS, times("PT1S"), ALWAYS)),
        new Case(
            "times.until TRB-145010",
            daily(
                NO_DAYS,
                new Times(
                    List.of(),
                    Duration.ofHours(1),
                    Optional.of(LocalTime.NOON),
                    Optional.of(LocalTime.MIN)),
                ALWAYS)),
        new Case(
            "validity.end TRB-145011",
            daily(NO_DAYS, EIGHT, valid("2026-12-02T00:00", "2026-12-01T00:00"))),
        new Case("frequency TRB-145012", of(Frequency.ONCE, on("2026-11-29"), EIGHT, "")),
        new Case("", of(Frequency.ONCE, on("2026-11-30"), EIGHT, "")),
        new Case("frequency TRB-145012", daily(NO_DAYS, EIGHT, valid(null, "2026-11-30T07:59"))),
        new Case("frequency TRB-145012", of(Frequency.CRON, NO_DAYS, EIGHT, "0 8 30 2 *")),
        new Case(
            "frequency TRB-145012",
            of(
                Frequency.MONTHLY,
                new Days(
                    Optional.empty(),
                    Set.of(),
                    Optional.of(MonthDays.parse("31")),
                    Set.of(Month.JUNE),
                    List.of(),
                    1),
                EIGHT,
                "")),
        new Case("missed.most TRB-145013", missed(0)),
        new Case("missed.most TRB-145013", missed(101)),
        new Case(
            "validity.firings TRB-145014",
            daily(NO_DAYS, EIGHT, new Validity(Optional.empty(), Optional.empty(), -1))),
        new Case("cron TRB-145021", of(Frequency.CRON, NO_DAYS, EIGHT, "0 25 * * *")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void settings_are_checked(Case it) {
    assertThat(problems(it.settings(), List.of()))
        .isEqualTo(it.problem().isEmpty() ? List.of() : List.of(it.problem()));
  }

  @Test
  void a_parameter_of_the_workflow_needs_a_default() {
    Parameter city = new Parameter("city", ValueType.TEXT, Optional.of("San Jose"));
    Parameter limit = new Parameter("limit", ValueType.INTEGER, Optional.empty());

    assertThat(problems(daily(NO_DAYS, EIGHT, ALWAYS), List.of(city, limit)))
        .containsExactly("frequency TRB-145015");
  }

  @ParameterizedTest
  @EnumSource
  void runs_for_missed_firings_must_be_allowed_beside_each_other(Overlap overlap) {
    RunLimits limits =
        new RunLimits(
            Optional.of(overlap), 0, 0, Priority.NORMAL, Optional.empty(), Overdue.ALERT, 0);
    Activity activity = activity("scheduler1", missed(10));
    WorkflowDefinition workflow = workflow(limits, List.of(), activity);

    assertThat(KIND.problems(missed(10), workflow.place(activity, List.of())))
        .filteredOn(problem -> problem.severity() == Problem.Severity.WARNING)
        .extracting(Problem::code)
        .isEqualTo(
            overlap == Overlap.PARALLEL
                ? List.of()
                : List.of(SchedulerErrorCode.MISSED_RUNS_OVERLAP.id()));
  }

  @Test
  void a_scheduler_in_the_middle_of_a_workflow_is_refused() {
    Activity first = activity("scheduler1", daily(NO_DAYS, EIGHT, ALWAYS));
    Activity second = activity("scheduler2", daily(NO_DAYS, EIGHT, ALWAYS));
    WorkflowDefinition workflow =
        workflow(List.of(), first, second)
            .withTransitions(List.of(new Transition(first.id(), Outlet.OUT, second.id())));

    assertThat(WorkflowRules.check(workflow, new Kinds(List.of(KIND))))
        .extracting(Problem::code)
        .contains(WorkflowErrorCode.TOO_MANY_INPUTS.id());
  }

  private static List<String> problems(SchedulerSettings settings, List<Parameter> parameters) {
    Activity activity = activity("scheduler1", settings);
    return KIND
        .problems(settings, workflow(parameters, activity).place(activity, List.of()))
        .stream()
        .map(
            problem ->
                problem.place().replace("activities[scheduler1].settings.", "")
                    + " "
                    + problem.code())
        .toList();
  }

  private static Activity activity(String id, SchedulerSettings settings) {
    return new Activity(
        new ActivityId(id), id, settings, ExecutionOptions.DEFAULT, Optional.empty());
  }

  private static WorkflowDefinition workflow(List<Parameter> parameters, Activity... activities) {
    return workflow(RunLimits.NONE, parameters, activities);
  }

  private static WorkflowDefinition workflow(
      RunLimits limits, List<Parameter> parameters, Activity... activities) {
    return new WorkflowDefinition(
        new WorkflowName("scheduled"),
        "",
        "",
        new WorkflowOptions(Optional.empty(), ErrorPolicy.SUSPEND, false, Optional.empty(), limits),
        parameters,
        List.of(activities),
        List.of());
  }

  private static SchedulerSettings of(Frequency frequency, Days days, Times times, String cron) {
    return new SchedulerSettings(frequency, days, times, cron, ALWAYS, MissedFirings.DEFAULT);
  }

  private static SchedulerSettings daily(Days days, Times times, Validity validity) {
    return new SchedulerSettings(Frequency.DAILY, days, times, "", validity, MissedFirings.DEFAULT);
  }

  private static SchedulerSettings missed(long most) {
    return new SchedulerSettings(
        Frequency.DAILY, NO_DAYS, EIGHT, "", ALWAYS, new MissedFirings(Policy.RUN_ALL, most));
  }

  private static Days every(long step) {
    return new Days(Optional.empty(), Set.of(), Optional.empty(), Set.of(), List.of(), step);
  }

  private static Days on(String date) {
    return new Days(
        Optional.of(LocalDate.parse(date)), Set.of(), Optional.empty(), Set.of(), List.of(), 1);
  }

  private static Times times(String period) {
    return new Times(List.of(), Duration.parse(period), Optional.empty(), Optional.empty());
  }

  private static Validity valid(@Nullable String start, @Nullable String end) {
    return new Validity(
        Optional.ofNullable(start).map(LocalDateTime::parse),
        Optional.ofNullable(end).map(LocalDateTime::parse),
        0);
  }
}
