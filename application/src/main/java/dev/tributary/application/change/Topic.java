package dev.tributary.application.change;

import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.run.RunId;
import java.util.UUID;

/** What listeners subscribe to: one run, its end, one import, or, all together, the nodes. */
public record Topic(Kind kind, UUID id) {
  /** What changes while it is followed. */
  public enum Kind {
    RUN,
    /** The end of a run, for those who wait for nothing else of it. */
    RUN_END,
    IMPORT,
    /** The heartbeats of all nodes; no single one is followed. */
    NODE
  }

  public static Topic of(RunId run) {
    return new Topic(Kind.RUN, run.value());
  }

  public static Topic ofEnd(RunId run) {
    return new Topic(Kind.RUN_END, run.value());
  }

  public static Topic of(ImportId id) {
    return new Topic(Kind.IMPORT, id.value());
  }
}
