package dev.tributary.adapters.activity.scheduler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.adapters.in.rest.workflow.ProblemsResponse;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.application.schedule.PlanSchedules;
import dev.tributary.domain.activity.scheduler.ScheduleReading;
import dev.tributary.domain.activity.scheduler.SchedulerErrorCode;
import dev.tributary.domain.activity.scheduler.SchedulerSettings;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The firings of a schedule that is not saved. */
@Path("/api/v1/schedules/preview")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflows")
public class SchedulePreviewResource {
  private static final int FIRINGS = 10;

  private final PlanSchedules plans;
  private final Caller caller;

  public SchedulePreviewResource(PlanSchedules plans, Caller caller) {
    this.plans = plans;
    this.caller = caller;
  }

  /**
   * A schedule.
   *
   * @param settings of a Scheduler
   * @param zone missing takes the installation's
   */
  @Schema(
      requiredProperties = {"settings"},
      examples = {
        "{\"settings\":{\"frequency\":\"daily\",\"times\":{\"at\":\"08:00\"}},\"zone\":\"Europe/Amsterdam\"}"
      })
  public record PreviewRequest(@Nullable ObjectNode settings, @Nullable String zone) {}

  /** Its next firings, one to ten. */
  @RegisterForReflection
  public record PreviewResponse(List<Instant> next) {}

  @POST
  @RolesAllowed("viewer")
  @Operation(
      summary = "Preview a schedule",
      description =
          "The next ten firings of settings that are not saved; refused when there is none.")
  @APIResponseSchema(value = PreviewResponse.class, responseCode = "200")
  public Response preview(PreviewRequest request) {
    List<Problem> problems = new ArrayList<>();
    SchedulerSettings settings = settings(request, problems);
    return switch (ScheduleReading.of(settings, zone(request))) {
      case ScheduleReading.Read(var schedule) when problems.isEmpty() ->
          shown(plans.next(schedule, FIRINGS));
      case ScheduleReading.Read(var _) -> refused(problems);
      case ScheduleReading.Unreadable(var found) -> {
        found.stream()
            .map(problem -> problem.at("settings." + problem.place()))
            .filter(problem -> problems.stream().noneMatch(read -> isOf(read, problem)))
            .toList()
            .forEach(problems::add);
        yield refused(problems);
      }
    };
  }

  /** What a publication would refuse is no preview either. */
  private Response shown(List<Instant> next) {
    return next.isEmpty()
        ? refused(List.of(Problem.error("settings.frequency", SchedulerErrorCode.NEVER_DUE)))
        : Response.ok(new PreviewResponse(next)).build();
  }

  /** A setting that could not be read would seem to be missing. */
  private static boolean isOf(Problem unreadable, Problem consequence) {
    return unreadable.place().equals(consequence.place());
  }

  private static SchedulerSettings settings(PreviewRequest request, List<Problem> problems) {
    if (request.settings() == null) {
      throw new RestProblem(Response.Status.BAD_REQUEST, RestErrorCode.FIELD_MISSING, "settings");
    }
    SettingsReader reader = new SettingsReader(request.settings(), "settings", problems);
    SchedulerSettings settings = new SchedulerDeclaration().read(reader);
    reader.finish();
    return settings;
  }

  private ZoneId zone(PreviewRequest request) {
    try {
      return Optional.ofNullable(request.zone()).map(ZoneId::of).orElseGet(plans::zone);
    } catch (DateTimeException unknown) {
      throw new RestProblem(
          Response.Status.BAD_REQUEST,
          DefinitionErrorCode.UNKNOWN_ZONE,
          String.valueOf(request.zone()));
    }
  }

  private Response refused(List<Problem> problems) {
    return ProblemsResponse.ofSettings(problems, caller.language());
  }
}
