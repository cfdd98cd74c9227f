package dev.tributary.domain.resource;

import java.util.Set;

/**
 * What of a resource is personal data, and who may get it.
 *
 * @param columns as expressions name them
 */
public record PersonalData(Set<String> columns, Sharing sharing) {
  /** Nothing is personal. */
  public static final PersonalData NONE = new PersonalData(Set.of(), new Sharing.Allowed());

  public PersonalData {
    columns = Set.copyOf(columns);
  }
}
