package dev.tributary.application.activity.externalapi;

import dev.tributary.domain.activity.externalapi.BadValue;
import dev.tributary.domain.activity.externalapi.Cell;
import dev.tributary.domain.activity.externalapi.MappedRow.Rejected;
import dev.tributary.domain.activity.externalapi.Rejects;
import dev.tributary.domain.activity.externalapi.SeenValue;
import dev.tributary.domain.secret.SecretMask;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes rows of rejected lines, as a person may see them. */
final class RejectRows {
  private final Wording wording;
  private final SecretMask mask;
  private final Map<BadValue, String> reasons = new EnumMap<>(BadValue.class);

  /**
   * @param mask for values that repeat a secret
   */
  RejectRows(Wording wording, SecretMask mask) {
    this.wording = wording;
    this.mask = mask;
  }

  List<Cell> row(Rejected rejected) {
    String reason =
        reasons.computeIfAbsent(rejected.value().reason(), bad -> wording.of(bad.message()));
    return Rejects.row(rejected, SeenValue.shown(rejected.value().seen(), mask), reason);
  }
}
