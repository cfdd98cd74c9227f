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
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.editor.CarriedCredentials;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Refused;
import dev.tributary.webapp.activity.externalapi.EditedActivity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Saves settings that a page has proposed in the draft. */
@ApplicationScoped
class TakeSettings {
  private final EditDraft editDraft;
  private final FittingAccounts accounts;
  private final ExternalApiDeclaration declaration;

  TakeSettings(EditDraft editDraft, FittingAccounts accounts, ExternalApiDeclaration declaration) {
    this.editDraft = editDraft;
    this.accounts = accounts;
    this.declaration = declaration;
  }

  /** Leads to the tab of the activity, or shows why nothing was saved. */
  Response take(EditedActivity edited, SettingsForm form, String tab) {
    try {
      return switch (editDraft.edit(
          edited.workflow().name(), form.version, edited.with(signedIn(form)))) {
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

  private ExternalApiSettings signedIn(SettingsForm form) {
    ExternalApiSettings settings = settings(form.settings);
    if (form.account.isEmpty()) {
      return settings;
    }
    CallSettings calling = settings.execution();
    return settings.withExecution(
        calling.signedInBy(
            accounts.chosen(CarriedCredentials.of(calling, form.cookies), form.account)));
  }

  /**
   * The settings as a page has sent them along.
   *
   * @throws BadRequestException when it has not
   */
  ExternalApiSettings settings(String json) {
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
