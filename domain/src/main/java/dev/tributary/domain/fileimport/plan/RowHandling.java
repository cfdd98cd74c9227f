package dev.tributary.domain.fileimport.plan;

import dev.tributary.domain.consent.OptOutRule;
import java.util.Optional;

/**
 * What becomes of the rows of a file.
 *
 * @param key empty for the best that the file has
 * @param optOuts whether the file may revoke opt-outs
 * @param maxRejects with how many rejected rows the import goes on; empty for any number
 */
public record RowHandling(
    Optional<ImportKey> key,
    ImportMode mode,
    BlankRule blanks,
    InvalidValueRule errors,
    OptOutRule optOuts,
    Optional<Long> maxRejects) {
  /** Insert or update, blanks leave what is there, and what does not fit rejects its row. */
  public static final RowHandling DEFAULT =
      new RowHandling(
          Optional.empty(),
          ImportMode.INSERT_OR_UPDATE,
          BlankRule.LEAVE,
          InvalidValueRule.REJECT_ROW,
          OptOutRule.SET_ONLY,
          Optional.empty());

  /** The same with the key that was decided on. */
  public RowHandling by(ImportKey decided) {
    return new RowHandling(Optional.of(decided), mode, blanks, errors, optOuts, maxRejects);
  }
}
