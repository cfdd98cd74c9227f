package dev.tributary.webapp.console.access;

import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.StatusBadge;
import java.util.List;
import java.util.Optional;

/**
 * The API keys, oldest first.
 *
 * @param created the key that was just made, in the open; never shown again
 * @param more where further keys are; empty at the end
 */
public record ApiKeysPage(
    List<Row> rows,
    String more,
    List<RoleChoice> roles,
    Optional<String> created,
    Optional<Message> problem) {

  /** A role that a key may have; {@code word} is the key of its name. */
  public record RoleChoice(String id, String word) {}

  /** A key; its times are empty where nothing happened. */
  public record Row(
      String id,
      String name,
      String prefix,
      String role,
      StatusBadge badge,
      String createdBy,
      String created,
      String expires,
      String used,
      boolean usable) {}
}
