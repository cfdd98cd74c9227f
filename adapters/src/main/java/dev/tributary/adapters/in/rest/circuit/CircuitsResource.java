package dev.tributary.adapters.in.rest.circuit;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.application.exchange.circuit.Circuits;
import dev.tributary.application.exchange.circuit.Circuits.OpenCircuit;
import dev.tributary.application.exchange.circuit.CloseCircuit;
import dev.tributary.application.page.ListPage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The open circuits of accounts and origins. */
@Path("/api/v1/circuits")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
@RunOnVirtualThread
@Tag(name = "Accounts")
public class CircuitsResource {
  private final Circuits circuits;
  private final CloseCircuit closeCircuit;

  public CircuitsResource(Circuits circuits, CloseCircuit closeCircuit) {
    this.circuits = circuits;
    this.closeCircuit = closeCircuit;
  }

  @GET
  @Operation(
      summary = "List open circuits",
      description = "To which accounts and origins no call is sent, as calls to them failed.")
  public Page<CircuitResponse> list(@BeanParam PageRequest page) {
    return Page.of(
        ListPage.read(
            page.limit(), rows -> circuits.open(page.after(key -> key), rows), OpenCircuit::key),
        CircuitResponse::from,
        key -> key);
  }

  @POST
  @Path("/close")
  @Operation(
      summary = "Close a circuit",
      description = "Calls are sent again, on all nodes after a second at most.")
  public void close(CircuitToClose circuit) {
    closeCircuit.close(circuit.requiredKey());
  }
}
