package dev.tributary.adapters.in.rest.schedule;

import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.application.schedule.FiringCalendar;
import dev.tributary.application.schedule.PlanSchedules;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What starts by itself on the days to come. */
@Path("/api/v1/schedules/calendar")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflows")
public class CalendarResource {
  /** How many days it shows, today included. */
  public static final int DAYS = 14;

  private final FiringCalendar calendar;
  private final PlanSchedules plans;

  public CalendarResource(FiringCalendar calendar, PlanSchedules plans) {
    this.calendar = calendar;
    this.plans = plans;
  }

  @GET
  @RolesAllowed("viewer")
  @Operation(
      summary = "Show the calendar of schedules",
      description =
          "The armed schedulers that are due on each of fourteen days, today first; of a day a"
              + " hundred firings of each are counted.")
  public CalendarResponse calendar(
      @Parameter(
              description = "Time zone in which the days begin; missing takes the installation's.")
          @RestQuery("zone")
          Optional<String> zone) {
    ZoneId days = zone(zone);
    return CalendarResponse.of(days, calendar.of(days, DAYS));
  }

  private ZoneId zone(Optional<String> zone) {
    try {
      return zone.map(ZoneId::of).orElseGet(plans::zone);
    } catch (DateTimeException unknown) {
      throw new RestProblem(
          Response.Status.BAD_REQUEST, DefinitionErrorCode.UNKNOWN_ZONE, zone.orElse(""));
    }
  }
}
