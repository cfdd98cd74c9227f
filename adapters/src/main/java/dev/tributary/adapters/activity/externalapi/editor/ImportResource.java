package dev.tributary.adapters.activity.externalapi.editor;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import dev.tributary.adapters.activity.externalapi.ExternalApiDeclaration;
import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.application.activity.externalapi.editor.FittingAccounts;
import dev.tributary.application.activity.externalapi.editor.ImportCurl;
import dev.tributary.application.activity.externalapi.editor.ImportOpenApi;
import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.curl.Shell;
import dev.tributary.domain.activity.externalapi.editor.openapi.ApiDocument.ApiOperation;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Makes calls of what an author has at hand. Nothing is stored and nothing is called. */
@Path("/api/v1/external-api")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("designer")
@Tag(name = "External API")
public class ImportResource {
  private final ImportCurl curl;
  private final ImportOpenApi openApi;
  private final FittingAccounts accounts;
  private final ExternalApiDeclaration declaration;
  private final Caller caller;

  public ImportResource(
      ImportCurl curl,
      ImportOpenApi openApi,
      FittingAccounts accounts,
      ExternalApiDeclaration declaration,
      Caller caller) {
    this.curl = curl;
    this.openApi = openApi;
    this.accounts = accounts;
    this.declaration = declaration;
    this.caller = caller;
  }

  @POST
  @Path("/import-curl")
  @Operation(
      summary = "Import a command line of curl",
      description =
          "Makes the execution of an activity of a command line as Bash, the command prompt of"
              + " Windows or PowerShell write it. A credential becomes a reference to a secret that"
              + " must be created; its value is in no part of the response. What cannot be taken is"
              + " listed with its reason. `accounts` lists the external accounts that can sign the"
              + " call in; with `account` one of them takes the place of its credentials.")
  public ImportedCallResponse importCurl(ImportRequest body) {
    return response(curl.read(required(body.line(), "line"), shell(body.shell())), body.account());
  }

  @POST
  @Path("/import-openapi")
  @Operation(
      summary = "Import an operation of an OpenAPI document",
      description =
          "Lists the operations of a document in OpenAPI 3 and makes call, columns and hints for"
              + " authentication and paging of the one that is chosen. References are followed"
              + " within the document only. `account` is one of the external accounts that the call"
              + " lists, in place of its credentials.")
  public OperationResponse importOpenApi(OpenApiRequest body) {
    String document = required(body.document(), "document");
    List<ApiOperation> operations = openApi.operations(document);
    return Optional.ofNullable(body.operation())
        .map(key -> openApi.operation(document, key))
        .map(
            chosen ->
                OperationResponse.of(
                    operations,
                    chosen,
                    response(chosen.operation().call(), body.account()),
                    caller.language()))
        .orElseGet(() -> OperationResponse.listing(operations));
  }

  private ImportedCallResponse response(ImportedCall call, @Nullable String account) {
    CallSettings settings = call.over(declaration.defaults().execution());
    return ImportedCallResponse.of(
        call,
        account == null
            ? settings
            : settings.signedInBy(accounts.chosen(call.credentials(), account)),
        accounts.of(call),
        declaration,
        caller.language());
  }

  private static Optional<Shell> shell(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    Optional<Shell> shell =
        Arrays.stream(Shell.values())
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
            .findFirst();
    if (shell.isEmpty()) {
      throw new RestProblem(
          BAD_REQUEST, RestErrorCode.BAD_FIELD, "shell", "bash, cmd or powershell");
    }
    return shell;
  }

  private static String required(@Nullable String value, String field) {
    return Optional.ofNullable(value)
        .orElseThrow(() -> new RestProblem(BAD_REQUEST, RestErrorCode.FIELD_MISSING, field));
  }
}
