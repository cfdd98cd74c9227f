package dev.tributary.webapp.activity.scheduler;

import dev.tributary.adapters.in.rest.workflow.WorkflowNames;
import dev.tributary.application.schedule.PlanSchedules;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.scheduler.ScheduleReading;
import dev.tributary.domain.activity.scheduler.SchedulerSettings;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.webapp.console.layout.PageFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Shows when a scheduler would be due as it stands in the draft. */
@Path("/console/workflows/{name}/activities/{id}/" + FiringsPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class FiringsPages {
  static final String PATH = "firings";
  private static final int FIRINGS = 10;

  private final WorkflowCatalogue catalogue;
  private final PlanSchedules plans;
  private final PageFrame frame;

  public FiringsPages(WorkflowCatalogue catalogue, PlanSchedules plans, PageFrame frame) {
    this.catalogue = catalogue;
    this.plans = plans;
    this.frame = frame;
  }

  @CheckedTemplate(basePath = "SchedulePages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance firings(FiringsPage page);
  }

  /**
   * The firings of a scheduler.
   *
   * @param times in the zone of the reader, and in that of the scheduler where it is another one
   * @param problems why there are none
   */
  public record FiringsPage(
      String workflow,
      String workflowLabel,
      String activity,
      String label,
      String zone,
      List<String> times,
      List<Problem> problems) {}

  @GET
  public TemplateInstance show(@RestPath String name, @RestPath String id) {
    WorkflowDefinition workflow = catalogue.edited(WorkflowNames.read(name));
    Activity activity =
        workflow.activities().stream()
            .filter(each -> each.id().value().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound(WorkflowErrorCode.NO_SUCH_ACTIVITY, id));
    if (!(activity.settings() instanceof SchedulerSettings settings)) {
      throw new NotFound(WorkflowErrorCode.NO_SUCH_ACTIVITY, id);
    }
    ZoneId zone = workflow.place(activity, List.of()).zone(plans.zone());
    return switch (ScheduleReading.of(settings, zone)) {
      case ScheduleReading.Read(var schedule) ->
          page(
              workflow,
              activity,
              zone,
              plans.next(schedule, FIRINGS).stream()
                  .map(at -> frame.formats().due(at, zone))
                  .toList(),
              List.of());
      case ScheduleReading.Unreadable(var problems) ->
          page(workflow, activity, zone, List.of(), problems);
    };
  }

  private static TemplateInstance page(
      WorkflowDefinition workflow,
      Activity activity,
      ZoneId zone,
      List<String> times,
      List<Problem> problems) {
    return Templates.firings(
        new FiringsPage(
            workflow.name().value(),
            workflow.label(),
            activity.id().value(),
            activity.label(),
            zone.getId(),
            times,
            problems));
  }
}
