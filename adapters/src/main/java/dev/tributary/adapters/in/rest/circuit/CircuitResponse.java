package dev.tributary.adapters.in.rest.circuit;

import dev.tributary.application.exchange.circuit.Circuits.OpenCircuit;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A circuit that keeps calls away.
 *
 * @param key the external account or, of calls without one, the origin
 * @param state `open`, or `halfOpen` while one call tries
 * @param openings in a row
 * @param until when the next call may try
 */
@RegisterForReflection
@Schema(
    examples = {
      """
      {"key": "coupons", "state": "open", "openings": 2, "until": "2026-11-29T16:00:20Z"}\
      """
    })
record CircuitResponse(String key, String state, int openings, Instant until) {
  static CircuitResponse from(OpenCircuit circuit) {
    return new CircuitResponse(
        circuit.key(), circuit.trial() ? "halfOpen" : "open", circuit.openings(), circuit.until());
  }
}
