package dev.tributary.adapters.activity.externalapi.editor;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.application.activity.externalapi.editor.DetectResponse;
import dev.tributary.application.activity.externalapi.editor.DetectResponse.Received;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Detects what a response shows. Nothing is stored and nothing is called. */
@Path("/api/v1/external-api")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@Tag(name = "External API")
public class DetectionResource {
  private final DetectResponse detection;
  private final Caller caller;

  public DetectionResource(DetectResponse detection, Caller caller) {
    this.detection = detection;
    this.caller = caller;
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

  private static String required(@Nullable String value, String field) {
    return Optional.ofNullable(value)
        .orElseThrow(() -> new RestProblem(BAD_REQUEST, RestErrorCode.FIELD_MISSING, field));
  }
}
