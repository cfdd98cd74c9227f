package dev.tributary.application.schedule;

import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.schedule.Schedules.ArmedSchedule;
import dev.tributary.application.schedule.Schedules.UpcomingFiring;
import dev.tributary.domain.schedule.DayFirings;
import dev.tributary.domain.schedule.DayFirings.Period;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Shows which workflows start on the days to come. */
@ApplicationScoped
public class FiringCalendar {
  /** Those that are due first. */
  private static final int SCHEDULERS = 200;

  private static final int PER_DAY = 100;

  private final Schedules schedules;
  private final StartableWorkflows workflows;
  private final PlanSchedules plans;

  public FiringCalendar(Schedules schedules, StartableWorkflows workflows, PlanSchedules plans) {
    this.schedules = schedules;
    this.workflows = workflows;
    this.plans = plans;
  }

  /**
   * The days of a period.
   *
   * @param days all of them, also those without firings
   * @param more whether there are more armed schedulers than it holds
   */
  public record Calendar(List<Day> days, boolean more) {
    public Calendar {
      days = List.copyOf(days);
    }
  }

  /** The schedulers that are due on a day, the earliest first. */
  public record Day(LocalDate date, List<Entry> entries) {
    public Day {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A scheduler on a day.
   *
   * @param next its next firing, whatever the day
   */
  public record Entry(UpcomingFiring next, DayFirings firings) {}

  /**
   * @param zone in which the days begin, today first
   */
  @Transactional
  public Calendar of(ZoneId zone, int days) {
    LocalDate today = plans.now().atZone(zone).toLocalDate();
    Period period = new Period(zone, today.plusDays(days), PER_DAY);
    TreeMap<LocalDate, List<Entry>> byDay = new TreeMap<>();
    today.datesUntil(period.to()).forEach(date -> byDay.put(date, new ArrayList<>()));
    List<UpcomingFiring> upcoming = schedules.upcoming(SCHEDULERS + 1);
    for (UpcomingFiring next : upcoming.stream().limit(SCHEDULERS).toList()) {
      for (DayFirings firings : firings(next, period)) {
        // One that is due and not served yet may be of yesterday.
        LocalDate date = firings.date().isBefore(today) ? today : firings.date();
        byDay.computeIfAbsent(date, _ -> new ArrayList<>()).add(new Entry(next, firings));
      }
    }
    return new Calendar(
        byDay.entrySet().stream().map(day -> day(day.getKey(), day.getValue())).toList(),
        upcoming.size() > SCHEDULERS);
  }

  private static Day day(LocalDate date, List<Entry> entries) {
    return new Day(
        date,
        entries.stream()
            .sorted(
                Comparator.comparing((Entry entry) -> entry.firings().first())
                    .thenComparing(entry -> entry.next().workflow().value()))
            .toList());
  }

  private List<DayFirings> firings(UpcomingFiring next, Period period) {
    WorkflowDefinition workflow =
        workflows.startable(next.workflow(), Optional.empty()).definition();
    return plans.schedulers(workflow).stream()
        .filter(scheduled -> scheduled.activity().id().equals(next.activity()))
        .flatMap(
            scheduled ->
                DayFirings.of(
                    scheduled.schedule(),
                    Optional.of(next.at()),
                    left(next, scheduled.settings().validity().firings()),
                    period)
                    .stream())
        .toList();
  }

  /**
   * @param most firings since it was armed; 0 for any number
   */
  private long left(UpcomingFiring next, long most) {
    if (most == 0) {
      return Long.MAX_VALUE;
    }
    long served =
        schedules
            .armed(next.workflow())
            .flatMap(armed -> Optional.ofNullable(armed.schedules().get(next.activity())))
            .map(ArmedSchedule::firings)
            .orElse(0L);
    return most - served;
  }
}
