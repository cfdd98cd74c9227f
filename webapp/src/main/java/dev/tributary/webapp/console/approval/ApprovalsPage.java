package dev.tributary.webapp.console.approval;

import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.StatusBadge;
import java.util.List;

/**
 * What waits for a person, oldest first.
 *
 * @param further where later ones are; empty at the end
 */
public record ApprovalsPage(List<Row> rows, String further) {
  /**
   * One of them.
   *
   * @param until when it expires; empty when it does not
   */
  public record Row(
      String href,
      String workflow,
      String activity,
      String run,
      StatusBadge badge,
      List<Message> reasons,
      String began,
      String until) {}
}
