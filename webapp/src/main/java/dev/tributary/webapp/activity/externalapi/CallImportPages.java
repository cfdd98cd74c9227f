package dev.tributary.webapp.activity.externalapi;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.OK;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tributary.adapters.activity.externalapi.ExternalApiDeclaration;
import dev.tributary.adapters.activity.externalapi.type.JsonTrees;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.application.activity.externalapi.editor.ImportCurl;
import dev.tributary.application.activity.externalapi.editor.ImportOpenApi;
import dev.tributary.application.activity.externalapi.sample.ParseSample;
import dev.tributary.application.workflow.EditDraft;
import dev.tributary.application.workflow.SaveResult;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.editor.curl.Shell;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Refused;
import dev.tributary.webapp.security.route.SecretInput;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** Makes the call of an External API activity of a command line or a description of an API. */
@Path("/console/workflows/{name}/activities/{id}/" + CallImportPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class CallImportPages {
  static final String PATH = "import";

  private final ImportCurl curl;
  private final ImportOpenApi openApi;
  private final WorkflowCatalogue catalogue;
  private final EditDraft editDraft;
  private final ExternalApiDeclaration declaration;

  public CallImportPages(
      ImportCurl curl,
      ImportOpenApi openApi,
      WorkflowCatalogue catalogue,
      EditDraft editDraft,
      ExternalApiDeclaration declaration) {
    this.curl = curl;
    this.openApi = openApi;
    this.catalogue = catalogue;
    this.editDraft = editDraft;
    this.declaration = declaration;
  }

  @CheckedTemplate(basePath = "TestCallPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance callimport(CallImportPage page);
  }

  /** The form: what was pasted, and how it is read. */
  @RegisterForReflection
  static final class Pasted {
    @FormParam("source")
    @DefaultValue("")
    String source = "";

    @FormParam("shell")
    @DefaultValue("")
    String shell = "";

    @FormParam("operation")
    @DefaultValue("")
    String operation = "";

    Optional<Shell> shell() {
      return Arrays.stream(Shell.values()).filter(each -> each.name().equals(shell)).findFirst();
    }
  }

  @GET
  public TemplateInstance ask(@RestPath String name, @RestPath String id) {
    return Templates.callimport(
        CallImportPageBuilder.page(
            EditedActivity.read(catalogue, name, id),
            new Pasted(),
            Optional.empty(),
            _ -> "",
            Optional.empty()));
  }

  @POST
  @SecretInput
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response propose(@RestPath String name, @RestPath String id, @BeanParam Pasted pasted) {
    EditedActivity edited = EditedActivity.read(catalogue, name, id);
    try {
      return shown(OK, edited, pasted, Optional.of(read(pasted)), Optional.empty());
    } catch (Refused refused) {
      return shown(
          UNPROCESSABLE_CONTENT, edited, pasted, Optional.empty(), Optional.of(refused.problem()));
    }
  }

  /** Saves the settings of a proposal in the draft. */
  @POST
  @Path("/take")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(
      @RestPath String name,
      @RestPath String id,
      @FormParam("settings") @DefaultValue("") String settings,
      @FormParam("tab") @DefaultValue("execution") String tab,
      @FormParam("version") @DefaultValue("-1") long version) {
    EditedActivity edited = EditedActivity.read(catalogue, name, id);
    try {
      return switch (editDraft.edit(
          edited.workflow().name(), version, edited.with(settings(settings)))) {
        case SaveResult.Rejected(var problems) ->
            problem(UNPROCESSABLE_CONTENT, edited, problems.getFirst().message());
        case SaveResult.Saved _ ->
            Response.seeOther(
                    URI.create(
                        "/console/workflows/%s/activities/%s?tab=%s&saved=yes"
                            .formatted(
                                edited.workflow().name(),
                                edited.activity().id(),
                                URLEncoder.encode(tab, StandardCharsets.UTF_8))))
                .build();
      };
    } catch (Conflict changed) {
      return problem(CONFLICT, edited, changed.problem());
    }
  }

  private ExternalApiSettings settings(String json) {
    List<Problem> problems = new ArrayList<>();
    Optional<JsonNode> document = JsonTrees.parsedText(TextNode.valueOf(json));
    if (document.isPresent() && document.get() instanceof ObjectNode object) {
      ExternalApiSettings settings = declaration.read(new SettingsReader(object, "", problems));
      if (problems.isEmpty()) {
        return settings;
      }
    }
    throw new BadRequestException();
  }

  /** The columns of a description are taken as those of a sample are, when they can be. */
  private String written(EditedActivity edited, ImportedSource source) {
    ExternalApiSettings old = edited.settings();
    ExternalApiSettings calling =
        source.call().map(call -> old.withExecution(call.over(old.execution()))).orElse(old);
    return declaration
        .write(
            source
                .shape()
                .map(shape -> new ParseSample.Proposal(shape, List.of()))
                .filter(AppliedMapping::usable)
                .map(proposal -> AppliedMapping.over(calling, proposal, false))
                .orElse(calling))
        .toString();
  }

  private ImportedSource read(Pasted pasted) {
    return ImportedSource.read(
        pasted.source,
        pasted.shell(),
        Optional.of(pasted.operation).filter(key -> !key.isEmpty()),
        curl,
        openApi);
  }

  private Response problem(StatusType status, EditedActivity edited, Message problem) {
    return shown(status, edited, new Pasted(), Optional.empty(), Optional.of(problem));
  }

  private Response shown(
      StatusType status,
      EditedActivity edited,
      Pasted pasted,
      Optional<ImportedSource> source,
      Optional<Message> problem) {
    return Response.status(status)
        .entity(
            Templates.callimport(
                    CallImportPageBuilder.page(
                        edited, pasted, source, read -> written(edited, read), problem))
                .render())
        .build();
  }
}
