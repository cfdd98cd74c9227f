package dev.tributary.application.fileimport;

import dev.tributary.domain.fileimport.ImportId;
import java.io.InputStream;

/** The bytes of the files, in parts that any node can read. */
public interface ImportFiles {
  /** How many bytes a part has; the last one may have fewer. */
  int PART = 1024 * 1024;

  /**
   * Adds a part, in a transaction of its own unless there is one.
   *
   * @param number from 0
   */
  void append(ImportId id, int number, byte[] bytes);

  /** The first part; empty for an empty file. */
  byte[] first(ImportId id);

  /** All bytes, read part by part; holds no connection in between. */
  InputStream open(ImportId id);

  /** Removes them; the import itself stays. */
  void remove(ImportId id);
}
