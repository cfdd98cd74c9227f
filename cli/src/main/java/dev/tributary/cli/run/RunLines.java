package dev.tributary.cli.run;

import dev.tributary.cli.api.DeliveryPage.Delivery;
import dev.tributary.cli.api.RunView;
import dev.tributary.cli.api.TestReport.Unsent;
import dev.tributary.cli.terminal.Labels;
import java.util.ArrayList;
import java.util.List;

/** Runs and their deliveries as lines. */
final class RunLines {
  private RunLines() {}

  /** Its state, with its place while it waits until others have ended. */
  static String state(RunView run) {
    return run.queuePosition() == null
        ? run.stateText()
        : run.stateText() + ", " + Labels.of("run.queued", run.queuePosition());
  }

  /** For a list. */
  static String summary(RunView run) {
    return "%s  %s  %-24s  %s%s"
        .formatted(
            run.id(),
            run.createdAt(),
            run.workflow(),
            state(run),
            run.test() ? "  " + Labels.of("run.is-test") : "");
  }

  /** What a delivery has sent. */
  static List<String> delivery(Delivery delivery) {
    List<String> lines = new ArrayList<>(List.of(counts(delivery)));
    if (delivery.unknown() > 0) {
      lines.add(Labels.of("run.unknown", delivery.label(), delivery.unknown()));
    }
    return lines;
  }

  /** What a delivery of a test run would have sent, and what the last real one has. */
  static List<String> unsent(RunView run, Unsent unsent) {
    Delivery now = unsent.delivery();
    Delivery last = unsent.last();
    List<String> lines = new ArrayList<>();
    lines.add(Labels.of("run.tested", place(run, now), now.sandboxed(), now.leftOut()));
    lines.add(
        last == null
            ? Labels.of("run.no-last")
            : Labels.of("run.last", last.sent() + last.sandboxed(), last.leftOut()));
    unsent
        .samples()
        .forEach(sample -> lines.add("    %s: %s".formatted(sample.recipient(), sample.subject())));
    return lines;
  }

  /** The activity, with its workflow when that is a sub-workflow. */
  private static String place(RunView run, Delivery delivery) {
    return delivery.workflow().equals(run.workflow())
        ? delivery.label()
        : "%s (%s)".formatted(delivery.label(), delivery.workflow());
  }

  private static String counts(Delivery delivery) {
    return delivery.sandboxed() > 0
        ? Labels.of("run.sandbox", delivery.label(), delivery.sandboxed(), delivery.leftOut())
        : Labels.of(
            "run.delivery",
            delivery.label(),
            delivery.sent(),
            delivery.leftOut(),
            delivery.failed());
  }
}
