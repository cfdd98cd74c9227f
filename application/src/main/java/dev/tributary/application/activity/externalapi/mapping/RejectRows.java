package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.MessageRenderer;
import dev.tributary.domain.activity.externalapi.conversion.InvalidValueReason;
import dev.tributary.domain.activity.externalapi.conversion.ValueExcerpt;
import dev.tributary.domain.activity.externalapi.mapping.Cell;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow.Rejected;
import dev.tributary.domain.activity.externalapi.mapping.Rejects;
import dev.tributary.domain.secret.SecretMask;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes rows of rejected lines, as a person may see them. */
final class RejectRows {
  private final MessageRenderer messageRenderer;
  private final SecretMask mask;
  private final Map<InvalidValueReason, String> reasons = new EnumMap<>(InvalidValueReason.class);

  /**
   * @param mask for values that repeat a secret
   */
  RejectRows(MessageRenderer messageRenderer, SecretMask mask) {
    this.messageRenderer = messageRenderer;
    this.mask = mask;
  }

  List<Cell> row(Rejected rejected) {
    String reason =
        reasons.computeIfAbsent(
            rejected.value().reason(), bad -> messageRenderer.of(bad.message()));
    return Rejects.row(rejected, ValueExcerpt.shown(rejected.value().seen(), mask), reason);
  }
}
