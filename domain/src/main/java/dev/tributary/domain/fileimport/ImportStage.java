package dev.tributary.domain.fileimport;

/** What an import does, and goes on with when it is resumed. */
public enum ImportStage {
  LOADING,
  MERGING;

  /** The state of an import while it is done. */
  public ImportState state() {
    return this == LOADING ? ImportState.LOADING : ImportState.MERGING;
  }
}
