package dev.tributary.webapp.console.account;

import dev.tributary.webapp.console.layout.StatusBadge;
import java.util.List;

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
   */
  public record Row(
      String name,
      String title,
      String kind,
      List<String> origins,
      StatusBadge state,
      StatusBadge test,
      String tested,
      List<String> users) {}
}
