package dev.tributary.adapters.in.rest.profile;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.domain.consent.OptOutRule;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Whether a change may clear opt-outs. */
public class OptOutQuery {
  @QueryParam("optOuts")
  @Parameter(
      description =
          "`setOnly` (the default) refuses to take an opt-out back; `setAndClear` takes it back,"
              + " because the person asked for it. The audit trail has who did so.")
  @Nullable String optOuts;

  OptOutRule rule() {
    return optOuts == null
        ? OptOutRule.SET_ONLY
        : EnumNames.read("optOuts", optOuts, OptOutRule.class);
  }
}
