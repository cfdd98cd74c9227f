package dev.tributary.webapp.console.notification;

import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.StatusBadge;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rules by name, and the form for one.
 *
 * @param events that a rule can name
 * @param targets that there are
 * @param typed what the form holds
 */
public record RulesPage(
    List<Row> rows,
    List<Event> events,
    List<String> targets,
    Typed typed,
    Optional<Message> problem) {

  /** A kind of event; {@code word} is the key of its name. */
  public record Event(String id, String word) {}

  /**
   * A rule.
   *
   * @param events keys of their labels
   * @param workflow empty for all
   * @param muted until when; empty when it is not
   */
  public record Row(
      String name,
      List<String> events,
      String workflow,
      List<String> targets,
      StatusBadge badge,
      String muted) {}

  /** What the form holds. */
  public record Typed(
      String name, Set<String> events, String workflow, Set<String> targets, boolean enabled) {
    static final Typed NEW = new Typed("", Set.of(), "", Set.of(), true);
  }
}
