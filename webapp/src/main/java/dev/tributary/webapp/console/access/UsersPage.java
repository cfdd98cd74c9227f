package dev.tributary.webapp.console.access;

import dev.tributary.webapp.console.layout.StatusBadge;
import java.util.List;

/** The people who may sign in, by name. */
public record UsersPage(List<Row> rows) {
  /**
   * A person.
   *
   * @param role key of the role's word
   * @param self whether it is the reader
   */
  public record Row(String name, String role, StatusBadge badge, String created, boolean self) {}
}
