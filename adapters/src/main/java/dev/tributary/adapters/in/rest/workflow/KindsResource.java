package dev.tributary.adapters.in.rest.workflow;

import dev.tributary.adapters.activity.ActivityDeclarations;
import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.domain.workflow.Kinds;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The kinds of activities that workflows of this installation can have. */
@Path("/api/v1/kinds")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflows")
public class KindsResource {
  private final Kinds kinds;
  private final ActivityDeclarations declarations;
  private final Caller caller;

  public KindsResource(Kinds kinds, ActivityDeclarations declarations, Caller caller) {
    this.kinds = kinds;
    this.declarations = declarations;
    this.caller = caller;
  }

  /** All kinds. */
  @RegisterForReflection
  public record KindsResponse(List<KindResponse> items) {}

  @GET
  @RolesAllowed("viewer")
  @Operation(
      summary = "List activity kinds",
      description =
          "By id. Labels are in the language of the reader; `schema` is the JSON Schema of the"
              + " settings.")
  public KindsResponse list() {
    Locale locale = caller.language();
    return new KindsResponse(
        kinds.all().stream()
            .map(kind -> KindResponse.of(kind, declarations.schema(kind.id()), locale))
            .toList());
  }
}
