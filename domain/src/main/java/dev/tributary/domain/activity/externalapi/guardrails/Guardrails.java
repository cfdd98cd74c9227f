package dev.tributary.domain.activity.externalapi.guardrails;

import dev.tributary.domain.exchange.ExchangeLimits;

/**
 * The limits of one activity, stored with it, so that neither a later release nor another
 * configuration changes a published workflow.
 *
 * @param version of the set of limits the activity was made with
 * @param call bytes and time
 * @param maxDepth nested objects and arrays, the outermost being 1
 * @param maxKeyLength characters of a property name
 * @param maxDuplicateKeys names that a sample may hold twice
 */
public record Guardrails(
    int version, ExchangeLimits call, int maxDepth, int maxKeyLength, int maxDuplicateKeys) {
  /** The version of the limits that new activities get. */
  public static final int CURRENT = 1;

  /** The reference product's documented limits. */
  public static final Guardrails DOCUMENTED =
      new Guardrails(CURRENT, ExchangeLimits.DEFAULT, 10, 255, 150);

  public Guardrails {
    if (version < 1 || maxDepth < 1 || maxKeyLength < 1 || maxDuplicateKeys < 0) {
      throw new IllegalArgumentException(
          "guardrails must be positive: version '%d', depth '%d', key length '%d', duplicates '%d'"
              .formatted(version, maxDepth, maxKeyLength, maxDuplicateKeys));
    }
  }
}
