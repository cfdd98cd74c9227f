package dev.tributary.domain.node;

/** What a node does. */
public enum NodeState {
  /** Claims work. */
  WORKING,
  /** Serves pages and the API only. */
  SERVING,
  /** Claims nothing more, because it is about to end. */
  DRAINING,
  /** Claims nothing, because its clock differs too much from the database's. */
  CLOCK_WRONG,
  /** Has missed its heartbeats: its work is taken over. */
  SILENT;

  /** Whether a node in this state does what it is there for. */
  public boolean ready() {
    return switch (this) {
      case WORKING, SERVING -> true;
      case DRAINING, CLOCK_WRONG, SILENT -> false;
    };
  }
}
