package dev.tributary.domain.fileimport;

import java.util.Map;

/**
 * What somebody wants of an import.
 *
 * @param mapping a column of the file to a column of the resource; {@link HeaderMapping#IGNORE}
 *     leaves it out. Columns that are not named here are found by their names.
 */
public record ImportOptions(FileForm form, RowHandling handling, Map<String, String> mapping) {
  /** Everything as usual. */
  public static final ImportOptions USUAL =
      new ImportOptions(FileForm.USUAL, RowHandling.USUAL, Map.of());

  public ImportOptions {
    mapping = Map.copyOf(mapping);
  }
}
