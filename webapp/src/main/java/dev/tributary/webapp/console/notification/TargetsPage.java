package dev.tributary.webapp.console.notification;

import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

/**
 * Targets by name, and the form for one.
 *
 * @param kinds of targets
 * @param typed what the form holds
 * @param secret that was just made, in the open; never shown again
 */
public record TargetsPage(
    List<Row> rows,
    List<Kind> kinds,
    Typed typed,
    Optional<String> secret,
    Optional<Message> problem) {

  /** The way that notifications reach a target; {@code word} is the key of its name. */
  public record Kind(String id, String word) {}

  /**
   * A target.
   *
   * @param kind key of the word for its kind
   * @param where its addresses, or the origin of a hook
   */
  public record Row(
      String name, String kind, List<String> where, boolean supervisors, boolean signed) {}

  /** What the form holds; the address of a hook is never given back. */
  public record Typed(
      String name, String kind, String addresses, boolean supervisors, String batch) {
    static final Typed NEW = new Typed("", "mail", "", false, "1");
  }
}
