package dev.tributary.cli.api;

import java.util.List;
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

  /** The counts of a delivery. */
  public record Delivery(
      String label, long selected, long waiting, long sent, long sandboxed, long failed) {
    /** The messages that are ready, or have left. */
    public long messages() {
      return waiting + sent + sandboxed + failed;
    }

    public long leftOut() {
      return selected - messages();
    }
  }

  /** A message that is ready. */
  public record Sample(String recipient, String subject) {}
}
