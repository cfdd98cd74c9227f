package dev.tributary.webapp.activity.externalapi.callimport;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tributary.adapters.activity.externalapi.ExternalApiDeclaration;
import dev.tributary.adapters.activity.externalapi.type.JsonTrees;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.application.activity.externalapi.editor.FittingAccounts;
import dev.tributary.application.workflow.EditDraft;
import dev.tributary.application.workflow.SaveResult;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.editor.CarriedCredentials;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Refused;
import dev.tributary.webapp.activity.externalapi.EditedActivity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Saves settings that an import or a test call proposes in the draft. */
@Path("/console/workflows/{name}/activities/{id}/" + CallImportPages.PATH + "/take")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class ImportedSettingsPages {
  private final WorkflowCatalogue catalogue;
  private final EditDraft editDraft;
  private final FittingAccounts accounts;
  private final ExternalApiDeclaration declaration;

  public ImportedSettingsPages(
      WorkflowCatalogue catalogue,
      EditDraft editDraft,
      FittingAccounts accounts,
      ExternalApiDeclaration declaration) {
    this.catalogue = catalogue;
    this.editDraft = editDraft;
    this.accounts = accounts;
    this.declaration = declaration;
  }

  /** The settings, and who signs their calls in. */
  @RegisterForReflection
  static final class SettingsForm {
    @FormParam("settings")
    @DefaultValue("")
    String settings = "";

    /** Empty leaves the credentials as the settings have them. */
    @FormParam("account")
    @DefaultValue("")
    String account = "";

    /** Names of cookies with credentials, which the settings leave out. */
    @FormParam("cookie")
    List<String> cookies = List.of();

    @FormParam("version")
    @DefaultValue("-1")
    long version;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(
      @RestPath String name,
      @RestPath String id,
      @BeanParam SettingsForm form,
      @RestForm @DefaultValue("execution") String tab) {
    EditedActivity edited = EditedActivity.read(catalogue, name, id);
    try {
      return switch (editDraft.edit(
          edited.workflow().name(), form.version, edited.with(settings(form)))) {
        case SaveResult.Rejected(var problems) ->
            CallImportPages.problem(UNPROCESSABLE_CONTENT, edited, problems.getFirst().message());
        case SaveResult.Saved _ -> saved(edited, tab);
      };
    } catch (Conflict changed) {
      return CallImportPages.problem(CONFLICT, edited, changed.problem());
    } catch (NotFound unknown) {
      return CallImportPages.problem(UNPROCESSABLE_CONTENT, edited, unknown.problem());
    } catch (Refused unfit) {
      return CallImportPages.problem(UNPROCESSABLE_CONTENT, edited, unfit.problem());
    }
  }

  private static Response saved(EditedActivity edited, String tab) {
    return Response.seeOther(
            URI.create(
                "/console/workflows/%s/activities/%s?tab=%s&saved=yes"
                    .formatted(
                        edited.workflow().name(),
                        edited.activity().id(),
                        URLEncoder.encode(tab, StandardCharsets.UTF_8))))
        .build();
  }

  private ExternalApiSettings settings(SettingsForm form) {
    ExternalApiSettings settings = settings(form.settings);
    if (form.account.isEmpty()) {
      return settings;
    }
    CallSettings calling = settings.execution();
    return settings.withExecution(
        calling.signedInBy(
            accounts.chosen(CarriedCredentials.of(calling, form.cookies), form.account)));
  }

  private ExternalApiSettings settings(String json) {
    List<Problem> problems = new ArrayList<>();
    Optional<JsonNode> document = JsonTrees.parsedText(TextNode.valueOf(json));
    if (document.isPresent() && document.get() instanceof ObjectNode object) {
      SettingsReader reader = new SettingsReader(object, "", problems);
      ExternalApiSettings settings = declaration.read(reader);
      reader.finish();
      if (problems.isEmpty()) {
        return settings;
      }
    }
    throw new BadRequestException();
  }
}
