package dev.tributary.adapters.in.rest.node;

import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.application.node.NodeReader;
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

/** The processes that share the database. */
@Path("/api/v1/nodes")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nodes")
public class NodesResource {
  private final NodeReader nodes;
  private final Caller caller;

  public NodesResource(NodeReader nodes, Caller caller) {
    this.nodes = nodes;
    this.caller = caller;
  }

  /** All nodes. */
  @RegisterForReflection
  public record NodesResponse(List<NodeResponse> items) {}

  @GET
  @RolesAllowed("operator")
  @Operation(
      summary = "List nodes",
      description =
          "By name. A node that stops in order is removed at once; one that is `silent` has missed"
              + " its heartbeats, and its work is taken over.")
  public NodesResponse list() {
    Locale locale = caller.language();
    return new NodesResponse(
        nodes.nodes().stream().map(node -> NodeResponse.of(node, locale)).toList());
  }
}
