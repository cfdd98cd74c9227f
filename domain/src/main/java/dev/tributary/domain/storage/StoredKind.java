package dev.tributary.domain.storage;

/** What is stored of a workflow. */
public enum StoredKind {
  /** Runs with their tasks. */
  RUNS,
  /** Lines of journals. */
  JOURNAL,
  /** Sets of rows, with interim results. */
  SETS,
  /** Recorded attempts of calls. */
  EXCHANGES,
  /** Messages of deliveries, which outlive their runs. */
  MESSAGES;

  /** Whether it is removed together with its run. */
  public boolean ofRun() {
    return switch (this) {
      case RUNS, JOURNAL, SETS, EXCHANGES -> true;
      case MESSAGES -> false;
    };
  }
}
