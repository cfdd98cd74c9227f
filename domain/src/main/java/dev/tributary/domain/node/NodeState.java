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
  SILENT
}
