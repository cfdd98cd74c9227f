package dev.tributary.domain.admission;

/** Whose runs go first when runs wait for each other, or for a worker. */
public enum Priority {
  LOW(-1),
  NORMAL(0),
  HIGH(1);

  private final int rank;

  Priority(int rank) {
    this.rank = rank;
  }

  public static Priority ofRank(int rank) {
    return values()[rank - LOW.rank];
  }

  /** Grows with the priority; 0 for {@link #NORMAL}. */
  public int rank() {
    return rank;
  }
}
