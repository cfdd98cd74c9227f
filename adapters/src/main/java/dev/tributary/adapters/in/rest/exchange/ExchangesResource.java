package dev.tributary.adapters.in.rest.exchange;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.application.exchange.recording.ExchangeReader;
import dev.tributary.application.page.ListPage;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.CurlCommand;
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
    return ExchangeResponse.from(found(run, exchange), caller.language());
  }

  private Exchange found(UUID run, UUID exchange) {
    return exchanges
        .find(new RunId(run), new ExchangeId(exchange))
        .orElseThrow(() -> new NotFound(ExchangeRecordErrorCode.UNKNOWN, exchange.toString()));
  }

  @GET
  @Path("/har")
  @Operation(
      summary = "Export the calls of a run as HAR",
      description =
          "The same attempts as the list, in the HTTP Archive format 1.2, oldest first. Secrets are"
              + " masked, bodies are cut as they were recorded.")
  public HarDocument har(
      @RestPath UUID run,
      @Parameter(description = "Only of this activity.", example = "externalApi1") @RestQuery
          @Nullable String activity,
      @BeanParam PageRequest page) {
    Optional<ExchangeId> before = page.after(key -> new ExchangeId(UUID.fromString(key)));
    return HarDocument.of(
        list(new RunId(run), Optional.ofNullable(activity), before, page.limit()),
        caller.language());
  }

  @GET
  @Path("/{exchange}/curl")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(
      summary = "Show the request of an attempt as a cURL command",
      description = "For a POSIX shell. Secrets are masked: enter them before it is executed.")
  public String curl(@RestPath UUID run, @RestPath UUID exchange) {
    return CurlCommand.of(found(run, exchange).request());
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
