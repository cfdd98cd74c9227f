package dev.tributary.webapp.console.notification;

import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.StatusBadge;
import java.util.List;
import java.util.Optional;

/**
 * Deliveries, the newest first.
 *
 * @param further where earlier ones are; empty at the end
 */
public record DeliveriesPage(List<Row> rows, Optional<Message> problem, String further) {
  /**
   * A delivery.
   *
   * @param text what it is about; empty when it is gone
   * @param target or the address of a person
   * @param time when it was settled, or is due
   */
  public record Row(
      long id,
      Optional<Message> text,
      String target,
      String address,
      StatusBadge badge,
      int attempts,
      String time,
      Optional<Message> failure,
      boolean replayable) {}
}
