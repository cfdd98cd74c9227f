package dev.tributary.cli.api;

import java.util.List;
import java.util.Map;

/** Deliveries of a run. */
public record DeliveryPage(List<Delivery> items) {
  /**
   * One delivery.
   *
   * @param sent messages that the mail server accepted
   * @param sandboxed messages that stayed in the sandbox
   * @param failed messages that the mail server refused
   * @param unknown messages that may have arrived or not
   * @param excluded people who got nothing, by reason
   */
  public record Delivery(
      String workflow,
      String label,
      long selected,
      long sent,
      long sandboxed,
      long failed,
      long unknown,
      Map<String, Long> excluded) {
    public long leftOut() {
      return excluded.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
