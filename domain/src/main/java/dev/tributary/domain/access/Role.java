package dev.tributary.domain.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person or an API key may do; each role includes the ones before it. */
public enum Role {
  /** Reads everything but secrets, people and the audit trail. */
  VIEWER,
  /** Also starts, stops and resumes runs. */
  OPERATOR,
  /** Also changes workflows and writes secrets. */
  DESIGNER,
  /** Also people, API keys, resources, and reads the audit trail. */
  ADMINISTRATOR;

  /** The name used by {@code @RolesAllowed}, in the API and in the database. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The ids of this role and of every role it includes. */
  public Set<String> granted() {
    return Arrays.stream(values())
        .filter(this::includes)
        .map(Role::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether who has this role may do what {@code other} may. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  public static Role of(String id) {
    return Arrays.stream(values())
        .filter(role -> role.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "role must be viewer, operator, designer or administrator: '%s'"
                        .formatted(id)));
  }
}
