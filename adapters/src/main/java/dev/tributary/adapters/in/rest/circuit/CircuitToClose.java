package dev.tributary.adapters.in.rest.circuit;

import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which circuit is closed.
 *
 * @param key as the list shows it
 */
@Schema(
    requiredProperties = {"key"},
    examples = {"{\"key\": \"coupons\"}"})
record CircuitToClose(@Nullable String key) {
  String requiredKey() {
    return Optional.ofNullable(key)
        .orElseThrow(() -> new RestProblem(Status.BAD_REQUEST, RestErrorCode.FIELD_MISSING, "key"));
  }
}
