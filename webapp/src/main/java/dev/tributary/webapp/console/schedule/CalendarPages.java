package dev.tributary.webapp.console.schedule;

import dev.tributary.adapters.in.rest.schedule.CalendarResource;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.schedule.FiringCalendar;
import dev.tributary.application.schedule.FiringCalendar.Calendar;
import dev.tributary.application.schedule.FiringCalendar.Day;
import dev.tributary.application.schedule.FiringCalendar.Entry;
import dev.tributary.domain.schedule.DayFirings;
import dev.tributary.webapp.console.layout.PageFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;

/** The calendar of what starts by itself, in the reader's time zone. */
@Path(CalendarPages.HERE)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class CalendarPages {
  static final String HERE = "/console/calendar";

  private final FiringCalendar calendar;
  private final PageFrame frame;

  public CalendarPages(FiringCalendar calendar, PageFrame frame) {
    this.calendar = calendar;
    this.frame = frame;
  }

  @CheckedTemplate(basePath = "SchedulePages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance calendar(CalendarPage page);
  }

  @GET
  @RolesAllowed("viewer")
  public TemplateInstance show() {
    Calendar days = calendar.of(frame.zone(), CalendarResource.DAYS);
    LocalDate today = days.days().getFirst().date();
    List<CalendarPage.Day> shown = days.days().stream().map(day -> day(day, today)).toList();
    boolean empty = shown.stream().allMatch(day -> day.starts().isEmpty());
    return Templates.calendar(new CalendarPage(shown, empty, days.more()));
  }

  private CalendarPage.Day day(Day day, LocalDate today) {
    return new CalendarPage.Day(
        frame.formats().day(day.date()),
        day.date().toString(),
        day.date().equals(today),
        day.entries().stream().map(this::start).toList());
  }

  private CalendarPage.Start start(Entry entry) {
    DayFirings firings = entry.firings();
    return new CalendarPage.Start(
        frame.formats().clock(firings.first()),
        entry.next().workflowLabel(),
        "/console/workflows/" + entry.next().workflow(),
        firings.count() == 1 && !firings.more() ? "" : times(firings));
  }

  private String times(DayFirings firings) {
    String key = firings.more() ? "schedules.timesMore" : "schedules.times";
    return Texts.text(frame.locale(), key, firings.count());
  }
}
