package dev.tributary.adapters.in.rest.profile;

import dev.tributary.domain.consent.OptOutRule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Whether a change may clear opt-outs. */
@RegisterForReflection
public class OptOutQuery {
  @QueryParam("optOuts")
  @Parameter(
      description =
          "`setOnly` (the default) refuses to take an opt-out back; `setAndClear` takes it back,"
              + " because the person asked for it. The audit trail has who did so.")
  @Nullable OptOutRule optOuts;

  OptOutRule rule() {
    return Optional.ofNullable(optOuts).orElse(OptOutRule.SET_ONLY);
  }
}
