package dev.tributary.webapp.activity.externalapi;

import dev.tributary.application.activity.externalapi.pinned.PinExchange;
import dev.tributary.application.exchange.recording.ExchangeReader;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.exchange.ExchangeRecordErrorCode;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.workflow.WorkflowName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Pins the response of a recorded exchange to the activity that made it, and leads to its test. */
@Path("/console/runs/{id}/exchanges/{exchange}/pin")
@RolesAllowed("designer")
@RunOnVirtualThread
public class PinExchangePages {
  private final RunReader runs;
  private final ExchangeReader exchanges;
  private final PinExchange pins;

  public PinExchangePages(RunReader runs, ExchangeReader exchanges, PinExchange pins) {
    this.runs = runs;
    this.exchanges = exchanges;
    this.pins = pins;
  }

  @POST
  public Response pin(@RestPath UUID id, @RestPath UUID exchange) {
    RunId run = new RunId(id);
    ExchangeId recorded = new ExchangeId(exchange);
    WorkflowName workflow = workflow(run);
    ActivityId activity = activity(run, recorded);
    pins.pin(workflow, activity, run, recorded);
    return Response.seeOther(
            URI.create(
                "/console/workflows/%s/activities/%s/%s"
                    .formatted(workflow, activity, TestCallPages.PATH)))
        .build();
  }

  private WorkflowName workflow(RunId run) {
    return runs.run(run)
        .orElseThrow(() -> new NotFound(RunErrorCode.UNKNOWN_RUN, run.toString()))
        .summary()
        .workflow();
  }

  private ActivityId activity(RunId run, ExchangeId exchange) {
    return exchanges
        .find(run, exchange)
        .orElseThrow(() -> new NotFound(ExchangeRecordErrorCode.UNKNOWN, exchange.toString()))
        .place()
        .activity();
  }
}
