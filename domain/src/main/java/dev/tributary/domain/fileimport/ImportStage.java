package dev.tributary.domain.fileimport;

/** The current work of an import, which a resume continues. */
public enum ImportStage {
  LOADING,
  MERGING;

  /** The state of an import while it is done. */
  public ImportState state() {
    return this == LOADING ? ImportState.LOADING : ImportState.MERGING;
  }
}
