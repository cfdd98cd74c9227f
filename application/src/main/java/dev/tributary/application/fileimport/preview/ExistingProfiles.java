package dev.tributary.application.fileimport.preview;

import dev.tributary.domain.fileimport.plan.ImportKey;
import java.util.Set;

/** Finds the people that an import would update. */
public interface ExistingProfiles {
  /**
   * How many of {@code values} are the key of someone; letter case does not matter for addresses.
   *
   * @param values as the rows of a file have them, without blank ones
   */
  long count(ImportKey key, Set<String> values);
}
