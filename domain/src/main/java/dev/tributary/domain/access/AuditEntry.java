package dev.tributary.domain.access;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One recorded change of the audit trail.
 *
 * @param action a verb in the past, lower case: {@code created}, {@code published}, {@code deleted}
 * @param objectType what kind of thing: {@code workflow}, {@code secret}, {@code user}, …
 * @param before what it was; empty when it did not exist or does not matter
 * @param after what it is now; empty when it is gone. Both hold strings, numbers, booleans, nested
 *     maps and lists; a {@link dev.tributary.domain.secret.Secret} among them is written masked.
 */
public record AuditEntry(
    Actor actor,
    Instant at,
    String action,
    String objectType,
    String objectName,
    Map<String, Object> before,
    Map<String, Object> after) {
  public AuditEntry {
    before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
    after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
  }
}
