package dev.tributary.webapp.console.message;

import dev.tributary.adapters.text.Texts;
import dev.tributary.application.message.Outbox;
import dev.tributary.application.message.Outbox.CountedDelivery;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.run.RunId;
import dev.tributary.webapp.console.layout.PageFrame;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The counts of messages by outcome, in one line: {@code 249 sent, 42 left out, 0 refused}. */
@ApplicationScoped
public class DeliverySummary {
  private static final int DELIVERIES_COUNTED = 100;

  private final Outbox outbox;
  private final PageFrame frame;

  DeliverySummary(Outbox outbox, PageFrame frame) {
    this.outbox = outbox;
    this.frame = frame;
  }

  /** Of all deliveries of a run; empty when it has none. */
  public String ofRun(RunId run) {
    return outbox.deliveries(Optional.of(run), Optional.empty(), DELIVERIES_COUNTED).stream()
        .map(CountedDelivery::counts)
        .reduce(DeliveryCounts::plus)
        .map(this::of)
        .orElse("");
  }

  String of(DeliveryCounts counts) {
    boolean sandbox = counts.in(MessageState.SANDBOXED) > 0;
    boolean tried = counts.sent() + counts.in(MessageState.FAILED) > 0;
    long stopped = counts.in(MessageState.STOPPED);
    boolean smtp = tried || (!sandbox && stopped == 0);
    List<String> parts = new ArrayList<>();
    addIf(sandbox, "sandboxed", counts.in(MessageState.SANDBOXED), parts);
    addIf(smtp, "sent", counts.sent(), parts);
    addIfAny("stopped", stopped, parts);
    addIf(true, "excluded", counts.excludedInAll(), parts);
    addIf(smtp, "failed", counts.in(MessageState.FAILED), parts);
    long waiting = counts.in(MessageState.READY) + counts.in(MessageState.SENDING);
    addIf(waiting > 0, "waiting", waiting, parts);
    addIfAny("unknown", counts.in(MessageState.UNKNOWN), parts);
    return String.join(", ", parts);
  }

  private void addIfAny(String word, long messages, List<String> parts) {
    addIf(messages > 0, word, messages, parts);
  }

  private void addIf(boolean shown, String word, long messages, List<String> parts) {
    if (shown) {
      parts.add(Texts.text(frame.locale(), "messages.counted_" + word, messages));
    }
  }
}
