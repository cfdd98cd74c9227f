package dev.tributary.domain.fileimport.plan;

import java.util.Optional;

/**
 * A column of a file.
 *
 * @param header as the file names it; its number, from 1, in a file without names
 * @param target the resource's column; empty when it is left out
 * @param sense which word opts out when the target is an opt-out
 */
public record PlannedColumn(String header, Optional<String> target, OptOutMeaning sense) {
  /** A column whose words have the meaning of the target. */
  public PlannedColumn(String header, Optional<String> target) {
    this(header, target, OptOutMeaning.YES);
  }

  /** The target as a mapping names it. */
  public Optional<String> mappedTo() {
    return target.map(name -> sense == OptOutMeaning.NO ? name + ColumnTarget.NO : name);
  }
}
