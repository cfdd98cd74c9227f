package dev.tributary.webapp.console.notification;

import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.StatusBadge;
import java.util.List;

/**
 * What has happened, the newest first.
 *
 * @param open whether only those are shown that need attention
 * @param further where earlier ones are; empty at the end
 */
public record NotificationsPage(List<Row> rows, boolean open, String further) {
  /**
   * One of them.
   *
   * @param run where its run is; empty for none
   * @param acknowledged when and by whom; empty while it is open
   */
  public record Row(
      String id,
      StatusBadge badge,
      Message text,
      List<Message> reasons,
      String run,
      String at,
      boolean attention,
      String acknowledged) {}
}
