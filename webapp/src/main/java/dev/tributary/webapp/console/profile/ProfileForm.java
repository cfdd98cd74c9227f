package dev.tributary.webapp.console.profile;

import dev.tributary.domain.profile.FieldProblem;
import java.util.List;

/**
 * The form of one person.
 *
 * @param id empty for a new one
 * @param version what a change says it saw
 * @param optedOut whether an opt-out stands, which can be taken back
 * @param problems of the person as a whole
 */
public record ProfileForm(
    String id,
    String name,
    long version,
    boolean optedOut,
    List<FieldProblem> problems,
    List<Part> parts) {
  /** Whether what was typed was not taken. */
  public boolean refused() {
    return !problems.isEmpty()
        || parts.stream()
            .flatMap(part -> part.fields().stream())
            .anyMatch(field -> !field.problems().isEmpty());
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
      String name, String label, String type, String value, List<FieldProblem> problems) {}
}
