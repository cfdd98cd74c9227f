package dev.tributary.cli.api;

import java.util.List;
import java.util.Map;

/** Deliveries of a run. */
public record DeliveryPage(List<Delivery> items) {
  /**
   * One delivery.
   *
   * @param excluded people who got nothing, by reason
   */
  public record Delivery(String label, long selected, long sent, Map<String, Long> excluded) {
    public long leftOut() {
      return excluded.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
