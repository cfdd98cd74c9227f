package dev.tributary.webapp.platform;

import java.io.IOException;
import java.util.List;

/**
 * Is told what a program does to its database, by the thread that passes it on: as long as a method
 * has not returned, what it was told of has not happened. Throwing an exception ends the session,
 * and then it never will.
 */
public interface DatabaseWatcher {
  DatabaseWatcher NOBODY = new DatabaseWatcher() {};

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
