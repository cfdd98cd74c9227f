package dev.tributary.cli.api;

import dev.tributary.cli.api.DeliveryPage.Delivery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a test run would have sent. */
public record TestReport(List<Unsent> deliveries) {
  /**
   * What one activity would have sent.
   *
   * @param last the last delivery of the same activity in a real run; null when there is none
   * @param samples some of the messages
   */
  public record Unsent(Delivery delivery, @Nullable Delivery last, List<Sample> samples) {}

  /** A message. */
  public record Sample(String recipient, String subject) {}
}
