package dev.tributary.webapp.console.node;

import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.StatusBadge;
import java.util.List;
import java.util.Optional;

/** The nodes, by name. */
public record NodesPage(List<Row> rows) {
  /**
   * A node.
   *
   * @param self whether it serves this page
   * @param clock how its clock differs; empty while it does not by a second
   * @param load how much it works on, and how much it can
   * @param seen how long ago its last heartbeat was recorded
   */
  public record Row(
      String name,
      boolean self,
      StatusBadge badge,
      Optional<Message> clock,
      String version,
      Message load,
      String since,
      Message seen,
      List<Work> work) {}

  /** Something that it works on. */
  public record Work(String label, String href, String activity, String elapsed) {}
}
