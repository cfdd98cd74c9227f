package dev.tributary.webapp.platform;

import java.io.IOException;
import java.util.List;

/**
 * Observes what a program does to its database. The thread that forwards the bytes calls it first:
 * the observed step happens only after the method returns. An exception ends the session, so that
 * the step never happens.
 */
public interface DatabaseWatcher {
  DatabaseWatcher NONE = new DatabaseWatcher() {};

  /**
   * The database does not know of the commit yet.
   *
   * @param statements of the transaction, in order
   */
  default void beforeCommit(List<String> statements) throws IOException {}

  /** The database has committed, and the program does not know yet. */
  default void afterCommit(List<String> statements) throws IOException {}

  /** The database has half of a batch of rows. */
  default void duringCopy() throws IOException {}
}
