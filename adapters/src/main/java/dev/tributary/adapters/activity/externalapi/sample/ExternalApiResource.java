package dev.tributary.adapters.activity.externalapi.sample;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.externalapi.ExternalApiDeclaration;
import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.adapters.in.rest.workflow.ProblemsResponse;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.application.activity.externalapi.sample.ParseSample;
import dev.tributary.application.activity.externalapi.sample.ParseSample.Sample;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Refused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Helps an author to set up an External API activity. Nothing is stored. */
@Path("/api/v1/external-api")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "External API")
public class ExternalApiResource {
  private final ParseSample parseSample;
  private final ExternalApiDeclaration declaration;
  private final Caller caller;

  public ExternalApiResource(
      ParseSample parseSample, ExternalApiDeclaration declaration, Caller caller) {
    this.parseSample = parseSample;
    this.declaration = declaration;
    this.caller = caller;
  }

  @POST
  @Path("/parse-sample")
  @RolesAllowed("viewer")
  @Operation(
      summary = "Parse a sample response",
      description =
          "Finds the arrays that could give the rows, proposes columns with their types, and shows"
              + " what is wrong with the sample, where. Of several arrays of objects one must be"
              + " chosen with `arrayPath`.")
  @APIResponseSchema(SampleResponse.class)
  public Response parseSample(SampleRequest body) {
    Locale locale = caller.language();
    List<Problem> problems = new ArrayList<>();
    Guardrails guardrails = guardrails(Optional.ofNullable(body.guardrails()), problems);
    if (!problems.isEmpty()) {
      return ProblemsResponse.ofSettings(problems, locale);
    }
    Sample sample =
        new Sample(
            text(body),
            Boolean.TRUE.equals(body.flatten()),
            Optional.ofNullable(body.arrayPath()).map(ExternalApiResource::pointer),
            guardrails);
    return Response.ok(SampleResponse.of(parseSample.parse(sample), guardrails, locale)).build();
  }

  private static String text(SampleRequest body) {
    return Optional.ofNullable(body.sample())
        .orElseThrow(() -> new RestProblem(BAD_REQUEST, RestErrorCode.FIELD_MISSING, "sample"));
  }

  private static JsonPointer pointer(String text) {
    try {
      return JsonPointer.of(text);
    } catch (IllegalArgumentException _) {
      throw new Refused(ExternalApiErrorCode.POINTER_BAD, text);
    }
  }

  private Guardrails guardrails(Optional<JsonNode> given, List<Problem> problems) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    given.ifPresent(limits -> body.set("guardrails", limits));
    return declaration.guardrails().read(new SettingsReader(body, "", problems));
  }
}
