package dev.tributary.domain.activity.externalapi.drift;

/**
 * How much a response may differ from its mapping.
 *
 * @param newColumn for a property of the elements that no column names
 * @param missingColumn for a column without any value in the whole response
 * @param changedColumn for a column none of whose values fit
 * @param holdRejects percent of the lines that may be rejected; above, a person decides whether the
 *     activity goes on
 * @param mostRejects percent of the lines that may be rejected; above, the response is refused
 */
public record DriftSettings(
    DriftAction newColumn,
    DriftAction missingColumn,
    DriftAction changedColumn,
    int holdRejects,
    int mostRejects) {
  /** All lines may be rejected. */
  public static final int ALL = 100;

  /** Nothing is compared. */
  public static final DriftSettings OFF =
      new DriftSettings(DriftAction.IGNORE, DriftAction.IGNORE, DriftAction.IGNORE, ALL, ALL);

  /** Whether responses may be found to differ. */
  public boolean applies() {
    return !equals(OFF);
  }

  /** Whether a person may have to decide. */
  public boolean mayHold() {
    return holdRejects < ALL;
  }

  /** Whether something is compared with the last good run. */
  public boolean compares() {
    return newColumn != DriftAction.IGNORE
        || missingColumn != DriftAction.IGNORE
        || changedColumn != DriftAction.IGNORE;
  }
}
