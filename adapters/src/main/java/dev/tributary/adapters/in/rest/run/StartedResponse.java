package dev.tributary.adapters.in.rest.run;

import dev.tributary.domain.run.RunId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.UUID;

/** A run that was accepted and where it can be watched. */
@RegisterForReflection
record StartedResponse(UUID id, URI href) {
  static StartedResponse of(RunId run) {
    return new StartedResponse(run.value(), URI.create("/api/v1/runs/" + run));
  }
}
