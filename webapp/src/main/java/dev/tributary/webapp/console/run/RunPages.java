package dev.tributary.webapp.console.run;

import dev.tributary.adapters.in.rest.run.RunCommandRequest;
import dev.tributary.application.run.command.CommandRun;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The pages about runs. */
@Path("/console/runs")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RunPages {
  private final RunPartsReader reader;
  private final RunPageBuilder builder;
  private final RunsPageBuilder lists;
  private final CommandRun commandRun;

  public RunPages(
      RunPartsReader reader, RunPageBuilder builder, RunsPageBuilder lists, CommandRun commandRun) {
    this.reader = reader;
    this.builder = builder;
    this.lists = lists;
    this.commandRun = commandRun;
  }

  @CheckedTemplate(basePath = "RunPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance list(RunsPage page);

    static native TemplateInstance run(RunPage page);
  }

  @GET
  @RolesAllowed("viewer")
  public TemplateInstance list(
      @RestQuery @DefaultValue("") String state,
      @RestQuery @DefaultValue("") String tests,
      @RestQuery @DefaultValue("") String period,
      @RestQuery @DefaultValue("") String workflow,
      @RestQuery @DefaultValue("") String text,
      @RestQuery @DefaultValue("") String after) {
    return Templates.list(
        lists.page(RunFacets.of(state, tests, period, workflow, text), runId(after)));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed("viewer")
  public TemplateInstance run(
      @RestPath UUID id,
      @RestQuery @Nullable String tab,
      @RestQuery @Nullable String activity,
      @RestQuery @Nullable String outlet) {
    RunAddress address =
        new RunAddress(
            new RunId(id),
            RunTab.of(Optional.ofNullable(tab).orElse("")),
            Optional.ofNullable(activity).filter(ActivityId::isValid).map(ActivityId::new),
            Optional.ofNullable(outlet).filter(Outlet::isValid).map(Outlet::new));
    return Templates.run(
        reader
            .read(address)
            .map(builder::page)
            .orElseThrow(() -> new NotFound(RunErrorCode.UNKNOWN_RUN, id.toString())));
  }

  @POST
  @Path("/{id}/commands")
  @RolesAllowed("operator")
  public RestResponse<Void> command(
      @RestPath UUID id,
      @RestForm @Nullable String command,
      @RestForm @Nullable String activity,
      @RestForm @Nullable Integer revision) {
    commandRun.command(
        new RunId(id), new RunCommandRequest(command, activity, revision).toDomain());
    return RestResponse.seeOther(URI.create("/console/runs/" + id));
  }

  private static Optional<RunId> runId(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(new RunId(UUID.fromString(text)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
