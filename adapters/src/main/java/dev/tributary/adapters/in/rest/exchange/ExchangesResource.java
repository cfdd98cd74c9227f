package dev.tributary.adapters.in.rest.exchange;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.application.exchange.recording.ExchangeReader;
import dev.tributary.application.page.ListPage;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.exchange.ExchangeRecordErrorCode;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The recorded exchanges of a run. */
@Path("/api/v1/runs/{run}/exchanges")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@RunOnVirtualThread
@Tag(name = "Runs")
public class ExchangesResource {
  private final ExchangeReader exchanges;
  private final RunReader runs;
  private final Caller caller;

  public ExchangesResource(ExchangeReader exchanges, RunReader runs, Caller caller) {
    this.exchanges = exchanges;
    this.runs = runs;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "List the calls of a run",
      description = "Each attempt with request and response, newest first. Secrets are masked.")
  public Page<ExchangeResponse> list(
      @RestPath UUID run,
      @Parameter(description = "Only of this activity.", example = "externalApi1") @RestQuery
          @Nullable String activity,
      @BeanParam PageRequest page) {
    Optional<ExchangeId> before = page.after(key -> new ExchangeId(UUID.fromString(key)));
    Locale language = caller.language();
    return Page.of(
        ListPage.read(
            page.limit(),
            rows -> list(new RunId(run), Optional.ofNullable(activity), before, rows),
            Exchange::id),
        exchange -> ExchangeResponse.from(exchange, language),
        ExchangeId::toString);
  }

  @GET
  @Path("/{exchange}")
  @Operation(summary = "Show one attempt of a call")
  public ExchangeResponse one(@RestPath UUID run, @RestPath UUID exchange) {
    return exchanges
        .find(new RunId(run), new ExchangeId(exchange))
        .map(found -> ExchangeResponse.from(found, caller.language()))
        .orElseThrow(() -> new NotFound(ExchangeRecordErrorCode.UNKNOWN, exchange.toString()));
  }

  /** No activity has an id of another form, so none has made a call. */
  private List<Exchange> list(
      RunId run, Optional<String> activity, Optional<ExchangeId> before, int limit) {
    if (runs.run(run).isEmpty()) {
      throw new NotFound(RunErrorCode.UNKNOWN_RUN, run.toString());
    }
    return activity.stream().allMatch(ActivityId::isValid)
        ? exchanges.list(run, activity.map(ActivityId::new), before, limit)
        : List.of();
  }
}
