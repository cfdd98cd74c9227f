package dev.tributary.application.message;

import dev.tributary.domain.message.Delivery;
import java.util.List;

/** Reads the deliveries that a new one is compared with. */
public interface EarlierDeliveries {
  /**
   * The last finished deliveries of the same activity in earlier runs of its workflow, newest
   * first, without those of test runs, and those that are still held or that a person has rejected.
   * Of a workflow with more than 200 earlier runs the last 200 are read.
   */
  List<Delivery> before(Delivery delivery, int limit);
}
