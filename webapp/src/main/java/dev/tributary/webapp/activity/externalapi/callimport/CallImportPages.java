package dev.tributary.webapp.activity.externalapi.callimport;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;
import static jakarta.ws.rs.core.Response.Status.OK;

import dev.tributary.adapters.activity.externalapi.ExternalApiDeclaration;
import dev.tributary.application.activity.externalapi.editor.FittingAccounts;
import dev.tributary.application.activity.externalapi.editor.ImportCurl;
import dev.tributary.application.activity.externalapi.editor.ImportOpenApi;
import dev.tributary.application.activity.externalapi.sample.ParseSample;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.RequiredSecret;
import dev.tributary.domain.activity.externalapi.editor.curl.Shell;
import dev.tributary.domain.activity.externalapi.editor.detection.AppliedDetection;
import dev.tributary.domain.activity.externalapi.editor.detection.Confidence;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.webapp.activity.externalapi.AppliedMapping;
import dev.tributary.webapp.activity.externalapi.EditedActivity;
import dev.tributary.webapp.security.route.SecretInput;
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
  public static final String PATH = "import";

  private final ImportCurl curl;
  private final ImportOpenApi openApi;
  private final WorkflowCatalogue catalogue;
  private final FittingAccounts accounts;
  private final ExternalApiDeclaration declaration;

  public CallImportPages(
      ImportCurl curl,
      ImportOpenApi openApi,
      WorkflowCatalogue catalogue,
      FittingAccounts accounts,
      ExternalApiDeclaration declaration) {
    this.curl = curl;
    this.openApi = openApi;
    this.catalogue = catalogue;
    this.accounts = accounts;
    this.declaration = declaration;
  }

  /** What was read, and what the activity gets of its call; empty as long as there is none. */
  record Proposed(ImportedSource source, Optional<SignInChoice> choice) {}

  /**
   * How a call can be signed in.
   *
   * @param accounts those that can
   * @param kept the one that the activity has already
   * @param secrets that are needed beside that one, or all when there is none
   * @param settings of the activity with the call and secrets of its own, as JSON
   */
  record SignInChoice(
      List<ExternalAccount> accounts,
      Optional<AccountName> kept,
      List<RequiredSecret> secrets,
      String settings) {
    SignInChoice {
      accounts = List.copyOf(accounts);
      secrets = List.copyOf(secrets);
    }
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
            Optional.empty()));
  }

  @POST
  @SecretInput
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response propose(@RestPath String name, @RestPath String id, @BeanParam Pasted pasted) {
    EditedActivity edited = EditedActivity.read(catalogue, name, id);
    try {
      return response(
          OK,
          CallImportPageBuilder.page(
              edited, pasted, Optional.of(read(edited, pasted)), Optional.empty()));
    } catch (Refused refused) {
      return response(
          UNPROCESSABLE_CONTENT,
          CallImportPageBuilder.page(
              edited, pasted, Optional.empty(), Optional.of(refused.problem())));
    }
  }

  /**
   * Columns and pages of a description are taken as those of a sample are, when they can be; a
   * guess is only shown.
   */
  private String written(ExternalApiSettings calling, ImportedSource source) {
    ExternalApiSettings mapped =
        source
            .shape()
            .map(shape -> new ParseSample.Proposal(shape, List.of()))
            .filter(AppliedMapping::usable)
            .map(proposal -> AppliedMapping.over(calling, proposal, false))
            .orElse(calling);
    return declaration
        .write(
            source
                .paging()
                .filter(paging -> paging.confidence() != Confidence.UNSURE)
                .flatMap(paging -> AppliedDetection.over(mapped, paging, Optional.empty()))
                .orElse(mapped))
        .toString();
  }

  private Proposed read(EditedActivity edited, Pasted pasted) {
    ImportedSource source =
        ImportedSource.read(
            pasted.source,
            pasted.shell(),
            Optional.of(pasted.operation).filter(key -> !key.isEmpty()),
            curl,
            openApi);
    return new Proposed(source, source.call().map(call -> choice(edited.settings(), call, source)));
  }

  /** An account of the activity that can sign the call in is one of the choices, and chosen. */
  private SignInChoice choice(ExternalApiSettings old, ImportedCall call, ImportedSource source) {
    List<ExternalAccount> fitting = accounts.of(call);
    Optional<ExternalAccount> kept =
        old.execution()
            .account()
            .flatMap(name -> fitting.stream().filter(each -> each.name().equals(name)).findFirst());
    CallSettings calling = accounts.over(call, old.execution());
    return new SignInChoice(
        fitting,
        kept.map(ExternalAccount::name),
        call.secretsIn(kept.map(calling::signedInBy).orElse(calling)),
        written(old.withExecution(calling), source));
  }

  /** The page with the reason why nothing was saved. */
  static Response problem(StatusType status, EditedActivity edited, Message problem) {
    return response(
        status,
        CallImportPageBuilder.page(edited, new Pasted(), Optional.empty(), Optional.of(problem)));
  }

  private static Response response(StatusType status, CallImportPage page) {
    return Response.status(status).entity(Templates.callimport(page).render()).build();
  }
}
