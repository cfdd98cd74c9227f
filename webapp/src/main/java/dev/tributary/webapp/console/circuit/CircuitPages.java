package dev.tributary.webapp.console.circuit;

import dev.tributary.application.exchange.circuit.Circuits;
import dev.tributary.application.exchange.circuit.Circuits.OpenCircuit;
import dev.tributary.application.exchange.circuit.CloseCircuit;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.layout.StatusBadge;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The page about the circuits that keep calls away, and the button that closes one. */
@Path(CircuitPages.HERE)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("operator")
@RunOnVirtualThread
public class CircuitPages {
  static final String HERE = "/console/circuits";

  /** More are a sign of one cause. */
  private static final int MOST = 200;

  private final Circuits circuits;
  private final CloseCircuit closeCircuit;
  private final PageFrame frame;

  public CircuitPages(Circuits circuits, CloseCircuit closeCircuit, PageFrame frame) {
    this.circuits = circuits;
    this.closeCircuit = closeCircuit;
    this.frame = frame;
  }

  @CheckedTemplate(basePath = "CircuitPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance circuits(CircuitsPage page);
  }

  @GET
  public TemplateInstance list() {
    return Templates.circuits(
        new CircuitsPage(circuits.open(Optional.empty(), MOST).stream().map(this::row).toList()));
  }

  @POST
  @Path("/close")
  public Response close(@RestForm @Nullable String key) {
    closeCircuit.close(Objects.requireNonNullElse(key, ""));
    return Response.seeOther(URI.create(HERE)).build();
  }

  private CircuitsPage.Row row(OpenCircuit circuit) {
    StatusBadge state =
        circuit.trial()
            ? new StatusBadge("warning", "clock", "circuits.halfOpen")
            : new StatusBadge("failed", "circle-x", "circuits.open");
    return new CircuitsPage.Row(
        circuit.key(), state, circuit.openings(), frame.formats().dayAndTime(circuit.until()));
  }
}
