package dev.tributary.webapp.console.profile;

import dev.tributary.domain.problem.Problem;
import java.util.List;

/**
 * The form of one person.
 *
 * @param id empty for a new one
 * @param version the version that the change was made from
 * @param optedOut whether an opt-out stands, which can be taken back
 * @param stale whether it was filled from a version that is no longer the newest
 * @param problems of the person as a whole
 */
public record ProfileForm(
    String id,
    String name,
    long version,
    boolean optedOut,
    boolean stale,
    List<Problem> problems,
    List<Part> parts) {
  /** Whether what was typed was not taken. */
  public boolean refused() {
    return stale
        || !problems.isEmpty()
        || parts.stream()
            .flatMap(part -> part.fields().stream())
            .anyMatch(field -> !field.problems().isEmpty());
  }

  /** The same form, for a person that was changed since it was opened. */
  ProfileForm asStale() {
    return new ProfileForm(id, name, version, optedOut, true, problems, parts);
  }

  /** Fields that belong together; {@code title} is empty for those of no group. */
  public record Part(String title, List<Field> fields) {}

  /**
   * A field.
   *
   * @param type {@code text}, {@code long}, {@code number}, {@code date}, {@code time} or {@code
   *     toggle}
   */
  public record Field(
      String name, String label, String type, String value, List<Problem> problems) {}
}
