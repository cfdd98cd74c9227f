package dev.tributary.webapp.console.message;

import dev.tributary.domain.problem.Message;
import java.util.List;

/**
 * A delivery beside the last one, with some of its messages.
 *
 * @param messages where its messages are listed
 * @param lastAt when the delivery began that it is compared with; empty when there is none
 */
public record ComparedDelivery(
    String label, String messages, String lastAt, List<Figure> figures, List<Sample> samples) {

  /**
   * A count.
   *
   * @param last of the last delivery; empty when there is none
   * @param change to the last delivery in percent; empty when there is none
   */
  public record Figure(Message label, String value, String last, String change) {}

  /**
   * A message.
   *
   * @param htmlHref where its HTML is shown; empty when it has none
   */
  public record Sample(
      String recipient, String subject, String href, String htmlHref, String text) {}
}
