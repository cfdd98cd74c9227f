package dev.tributary.adapters.in.rest.run;

import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.adapters.in.rest.problem.IdempotencyKey.KeyedResponse;
import dev.tributary.application.run.history.RunReader.RunDetail;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Responds to a start: with the run when it ends within the time that the caller waits. */
@ApplicationScoped
class StartReply {
  private final RunCompletion ends;
  private final Caller caller;

  StartReply(RunCompletion ends, Caller caller) {
    this.ends = ends;
    this.caller = caller;
  }

  /**
   * @param started whose text is the id of the run
   * @param prefer the header of that name
   */
  Response to(KeyedResponse started, @Nullable String prefer) {
    RunId run = new RunId(UUID.fromString(started.text()));
    Optional<Duration> wait = PreferredWait.of(prefer);
    Response.ResponseBuilder response =
        wait.flatMap(most -> ends.await(run, most)).map(this::ended).orElseGet(() -> accepted(run));
    wait.ifPresent(most -> response.header("Preference-Applied", "wait=" + most.toSeconds()));
    return started.mark(response).location(StartedResponse.of(run).href()).build();
  }

  private Response.ResponseBuilder ended(RunDetail run) {
    return Response.ok(RunResponse.of(run, caller.language()));
  }

  private static Response.ResponseBuilder accepted(RunId run) {
    return Response.accepted(StartedResponse.of(run));
  }
}
