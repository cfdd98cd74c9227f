package dev.tributary.application.upkeep;

/** Removes what was kept long enough; one for each table that grows, found by the engine. */
public interface Purge {
  /** Names its task, such as {@code purge-runs}; never changes, as the queue remembers it. */
  String task();

  /** Removes a batch in a transaction of its own; 0 when nothing is due. */
  int purgeSome();
}
