package dev.tributary.adapters.in.rest.run;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.application.run.history.RunFilter;
import dev.tributary.application.run.history.RunFilter.Tests;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.workflow.WorkflowName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of runs. */
@RegisterForReflection
public class RunQuery {
  @QueryParam("workflow")
  @Parameter(description = "Only runs of this workflow.", example = "birthday-coupons")
  @Nullable WorkflowName workflow;

  @QueryParam("state")
  @Parameter(description = "Only runs in one of these states; may be repeated.")
  List<RunState> states = List.of();

  @QueryParam("test")
  @Parameter(description = "True lists only test runs, false only real ones.")
  @Nullable Boolean test;

  @QueryParam("from")
  @Parameter(description = "Created not before this instant.", example = "2026-11-24T00:00:00Z")
  @Nullable String from;

  @QueryParam("to")
  @Parameter(description = "Created before this instant.", example = "2026-11-25T00:00:00Z")
  @Nullable String to;

  RunFilter filter() {
    return new RunFilter(
        Optional.ofNullable(workflow),
        Set.copyOf(states),
        tests(),
        instant("from", from),
        instant("to", to),
        "");
  }

  private Tests tests() {
    return Optional.ofNullable(test)
        .map(only -> only ? Tests.ONLY : Tests.EXCLUDED)
        .orElse(Tests.INCLUDED);
  }

  private static Optional<Instant> instant(String field, @Nullable String text) {
    try {
      return Optional.ofNullable(text).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeException otherForm) {
      throw new RestProblem(BAD_REQUEST, RestErrorCode.BAD_FIELD, field, "date-time (RFC 3339)");
    }
  }
}
