package dev.tributary.webapp.activity.externalapi;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.OK;

import dev.tributary.application.activity.externalapi.sample.ParseSample;
import dev.tributary.application.activity.externalapi.sample.ParseSample.Proposal;
import dev.tributary.application.activity.externalapi.sample.ParseSample.Sample;
import dev.tributary.application.workflow.EditDraft;
import dev.tributary.application.workflow.SaveResult;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.externalapi.sample.RowCandidate;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Refused;
import dev.tributary.webapp.activity.externalapi.SamplePage.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Makes the outbound mapping of an External API activity from a response that was pasted. */
@Path("/console/workflows/{name}/activities/{id}/" + SamplePages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class SamplePages {
  static final String PATH = "sample";

  private final ParseSample parseSample;
  private final WorkflowCatalogue catalogue;
  private final EditDraft editDraft;

  public SamplePages(ParseSample parseSample, WorkflowCatalogue catalogue, EditDraft editDraft) {
    this.parseSample = parseSample;
    this.catalogue = catalogue;
    this.editDraft = editDraft;
  }

  @CheckedTemplate(basePath = "TestCallPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance sample(SamplePage page);
  }

  /** The form: a response, and how its rows are found. */
  @RegisterForReflection
  static final class Pasted {
    @FormParam("sample")
    @DefaultValue("")
    String sample = "";

    @FormParam("flatten")
    @DefaultValue("false")
    boolean flatten;

    @FormParam("arrayPath")
    @Nullable String arrayPath;

    @FormParam("version")
    @DefaultValue("-1")
    long version;

    String text() {
      return sample;
    }

    boolean flatten() {
      return flatten;
    }

    Optional<JsonPointer> array() {
      return Optional.ofNullable(arrayPath)
          .filter(path -> path.isEmpty() || path.startsWith("/"))
          .map(JsonPointer::of);
    }
  }

  @GET
  public TemplateInstance ask(@RestPath String name, @RestPath String id) {
    EditedActivity edited = EditedActivity.read(catalogue, name, id);
    Pasted nothing = new Pasted();
    nothing.flatten = edited.settings().outbound().flatten();
    return Templates.sample(SamplePageBuilder.asking(edited, nothing, List.of()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response propose(@RestPath String name, @RestPath String id, @BeanParam Pasted pasted) {
    EditedActivity edited = EditedActivity.read(catalogue, name, id);
    try {
      return shown(OK, edited, pasted, proposal(edited, pasted), List.of());
    } catch (Refused refused) {
      return asked(edited, pasted, refused);
    }
  }

  /** Takes the proposal over into the draft. */
  @POST
  @Path("/take")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(@RestPath String name, @RestPath String id, @BeanParam Pasted pasted) {
    EditedActivity edited = EditedActivity.read(catalogue, name, id);
    Proposal proposal;
    try {
      proposal = proposal(edited, pasted);
    } catch (Refused refused) {
      return asked(edited, pasted, refused);
    }
    if (!AppliedMapping.usable(proposal)) {
      return shown(UNPROCESSABLE_CONTENT, edited, pasted, proposal, List.of());
    }
    try {
      return taken(
          edited,
          pasted,
          proposal,
          editDraft.edit(
              edited.workflow().name(),
              pasted.version,
              edited.with(AppliedMapping.over(edited.settings(), proposal, pasted.flatten()))));
    } catch (Conflict changed) {
      return shown(
          CONFLICT,
          edited,
          pasted,
          proposal,
          List.of(SamplePageBuilder.problem(changed.problem())));
    }
  }

  private static Response taken(
      EditedActivity edited, Pasted pasted, Proposal proposal, SaveResult result) {
    return switch (result) {
      case SaveResult.Rejected(var problems) ->
          shown(
              UNPROCESSABLE_CONTENT,
              edited,
              pasted,
              proposal,
              List.of(SamplePageBuilder.problem(problems.getFirst().message())));
      case SaveResult.Saved _ ->
          Response.seeOther(
                  URI.create(
                      "/console/workflows/%s/activities/%s?tab=columns&saved=yes"
                          .formatted(edited.workflow().name(), edited.activity().id())))
              .build();
    };
  }

  /** Of several arrays, the one that the activity maps already stays until another is chosen. */
  private Proposal proposal(EditedActivity edited, Pasted pasted) {
    Proposal proposal = parsed(edited, pasted, pasted.array());
    return pasted.array().isPresent() || proposal.shape().chosen().isPresent()
        ? proposal
        : proposal.shape().candidates().stream()
            .map(RowCandidate::path)
            .filter(edited.settings().outbound()::takesRowsAt)
            .findFirst()
            .map(path -> parsed(edited, pasted, Optional.of(path)))
            .orElse(proposal);
  }

  private Proposal parsed(EditedActivity edited, Pasted pasted, Optional<JsonPointer> array) {
    return parseSample.parse(
        new Sample(pasted.text(), pasted.flatten(), array, edited.settings().guardrails()));
  }

  private static Response asked(EditedActivity edited, Pasted pasted, Refused refused) {
    return Response.status(UNPROCESSABLE_CONTENT)
        .entity(
            Templates.sample(
                    SamplePageBuilder.asking(
                        edited, pasted, List.of(SamplePageBuilder.problem(refused.problem()))))
                .render())
        .build();
  }

  private static Response shown(
      StatusType status,
      EditedActivity edited,
      Pasted pasted,
      Proposal proposal,
      List<Problem> further) {
    return Response.status(status)
        .entity(
            Templates.sample(SamplePageBuilder.proposed(edited, pasted, proposal, further))
                .render())
        .build();
  }
}
