package dev.tributary.webapp.console.account;

import dev.tributary.webapp.console.layout.StatusBadge;
import java.util.List;
import java.util.Optional;

/**
 * The accounts by name.
 *
 * @param more where further ones are; empty at the end
 */
public record AccountListPage(List<Row> rows, String more) {
  /**
   * An account.
   *
   * @param kind key of the word for its authentication
   * @param tested when it was last tested; empty for never
   * @param certificate a warning of its end
   */
  public record Row(
      String name,
      String title,
      String kind,
      List<String> origins,
      StatusBadge state,
      StatusBadge test,
      String tested,
      Optional<StatusBadge> certificate,
      List<String> users) {}
}
