package dev.tributary.webapp.console.run;

import dev.tributary.application.message.Outbox;
import dev.tributary.application.message.Outbox.CountedDelivery;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.application.run.history.RunReader.JournalLine;
import dev.tributary.application.run.history.RunReader.TaskView;
import dev.tributary.domain.approval.ApprovalId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.webapp.console.layout.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The last action and the progress of each running activity. */
@ApplicationScoped
class RunActivityProgress {
  private static final int DELIVERIES_COUNTED = 100;

  private final RunReader reader;
  private final Outbox outbox;

  RunActivityProgress(RunReader reader, Outbox outbox) {
    this.reader = reader;
    this.outbox = outbox;
  }

  /** Empty for a run that has ended, also when tasks remained open at its failure. */
  List<RunPage.Action> of(RunParts parts) {
    if (parts.run().state().ended()) {
      return List.of();
    }
    return parts.tasks().stream()
        .filter(task -> task.state() == TaskState.RUNNING || task.state() == TaskState.WAITING)
        .flatMap(
            task ->
                reader.lastLine(parts.run().id(), task.activity()).stream()
                    .map(line -> action(parts, task, line)))
        .toList();
  }

  private RunPage.Action action(RunParts parts, TaskView task, JournalLine line) {
    Duration since = Duration.between(line.at(), parts.now());
    return new RunPage.Action(
        parts.label(task.activity()),
        line.message(),
        sending(parts, task).orElseGet(() -> RunTabBuilder.progress(parts.formats(), task)),
        parts.formats().duration(since),
        Formats.ticking(since),
        approval(task));
  }

  private static String approval(TaskView task) {
    return task.waitsFor()
        .filter(wait -> wait.awaited() instanceof Awaited.Approval)
        .map(_ -> "/console/approvals/" + new ApprovalId(task.id(), task.attempt()))
        .orElse("");
  }

  /** The progress of a delivery: settled messages of all recipients. */
  private Optional<String> sending(RunParts parts, TaskView task) {
    return outbox
        .deliveries(Optional.of(parts.run().id()), Optional.empty(), DELIVERIES_COUNTED)
        .stream()
        .filter(each -> each.delivery().task().equals(task.id()))
        .findFirst()
        .map(each -> settled(parts.formats(), each));
  }

  private static String settled(Formats formats, CountedDelivery delivery) {
    long made = delivery.counts().states().values().stream().mapToLong(Long::longValue).sum();
    long open =
        delivery.counts().in(MessageState.READY) + delivery.counts().in(MessageState.SENDING);
    return formats.number(made - open) + " / " + formats.number(delivery.delivery().selected());
  }
}
