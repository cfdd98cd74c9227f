package dev.tributary.adapters.activity.externalapi.editor;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import dev.tributary.adapters.activity.externalapi.ExternalApiDeclaration;
import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.application.activity.externalapi.editor.DetectResponse;
import dev.tributary.application.activity.externalapi.editor.DetectResponse.Received;
import dev.tributary.application.activity.externalapi.editor.ImportCurl;
import dev.tributary.application.activity.externalapi.editor.ImportOpenApi;
import dev.tributary.domain.activity.externalapi.editor.curl.Shell;
import dev.tributary.domain.activity.externalapi.editor.openapi.ApiDocument.ApiOperation;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Makes settings of what an author has at hand. Nothing is stored and nothing is called. */
@Path("/api/v1/external-api")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@Tag(name = "External API")
public class EditorResource {
  private final ImportCurl curl;
  private final ImportOpenApi openApi;
  private final DetectResponse detection;
  private final ExternalApiDeclaration declaration;
  private final Caller caller;

  public EditorResource(
      ImportCurl curl,
      ImportOpenApi openApi,
      DetectResponse detection,
      ExternalApiDeclaration declaration,
      Caller caller) {
    this.curl = curl;
    this.openApi = openApi;
    this.detection = detection;
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
              + " listed with its reason.")
  public ImportedCallResponse importCurl(ImportRequest body) {
    return ImportedCallResponse.of(
        curl.read(required(body.line(), "line"), shell(body.shell())),
        declaration,
        caller.language());
  }

  @POST
  @Path("/import-openapi")
  @Operation(
      summary = "Import an operation of an OpenAPI document",
      description =
          "Lists the operations of a document in OpenAPI 3 and makes call, columns and hints for"
              + " authentication and paging of the one that is chosen. References are followed"
              + " within the document only.")
  public OperationResponse importOpenApi(OpenApiRequest body) {
    String document = required(body.document(), "document");
    List<ApiOperation> operations = openApi.operations(document);
    return Optional.ofNullable(body.operation())
        .map(
            key ->
                OperationResponse.of(
                    operations, openApi.operation(document, key), declaration, caller.language()))
        .orElseGet(() -> OperationResponse.listing(operations));
  }

  @POST
  @Path("/detect")
  @Operation(
      summary = "Detect rows and paging",
      description =
          "Finds in one response where its rows are and how further pages are requested, with the"
              + " confidence and the reasons.")
  public DetectionResponse detect(DetectionRequest body) {
    Map<String, String> headers = new TreeMap<>();
    Optional.ofNullable(body.headers())
        .orElse(Map.of())
        .forEach(
            (name, value) ->
                headers.put(name.toLowerCase(Locale.ROOT), required(value, "headers")));
    return DetectionResponse.of(
        detection.detect(
            new Received(
                required(body.url(), "url"),
                Optional.ofNullable(body.requestBody()).orElse(""),
                headers,
                required(body.body(), "body"))),
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
