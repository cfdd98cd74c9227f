package dev.tributary.domain.fileimport.plan;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The options of an import.
 *
 * @param mapping a column of the file to a column of the resource; {@link HeaderMapping#IGNORE}
 *     leaves it out. Columns that are not named here are found by their names.
 */
public record ImportOptions(FileFormat form, RowHandling handling, Map<String, String> mapping) {
  /** Everything by default. */
  public static final ImportOptions DEFAULT =
      new ImportOptions(FileFormat.DEFAULT, RowHandling.DEFAULT, Map.of());

  public ImportOptions {
    // In one order in every process: what is asked for is compared as text when it is repeated.
    mapping = Collections.unmodifiableMap(new TreeMap<>(mapping));
  }
}
