package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.value.Digits;

/**
 * What the operator allows a response to cost.
 *
 * @param elementSize characters of one element, or of all values that are picked from a flattened
 *     response
 * @param digits of a number
 */
public record ResponseLimits(int elementSize, Digits digits) {
  JsonLimits with(Guardrails guardrails) {
    return new JsonLimits(guardrails.maxDepth(), guardrails.maxKeyLength(), elementSize);
  }
}
