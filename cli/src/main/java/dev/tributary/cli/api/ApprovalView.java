package dev.tributary.cli.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An activity that waits for the decision of a person. */
public record ApprovalView(
    String id,
    String run,
    String workflow,
    String activity,
    String kind,
    List<String> reasons,
    @Nullable String until) {
  /** A page of them, oldest first. */
  public record Page(List<ApprovalView> items, @Nullable String next) {}

  /** What a person decides on. */
  public record Prepared(
      ApprovalView approval,
      @Nullable Delivery delivery,
      @Nullable Delivery last,
      List<Sample> samples,
      boolean mayApprove) {}

  /**
   * The counts of a delivery.
   *
   * @param excluded people who get no message, by reason
   */
  public record Delivery(String label, long selected, Map<String, Long> excluded) {
    /** The messages that were made: those that are ready, have left or were stopped. */
    public long messages() {
      return selected - leftOut();
    }

    /** The people who get none. */
    public long leftOut() {
      return excluded.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** A message that is ready. */
  public record Sample(String recipient, String subject) {}
}
