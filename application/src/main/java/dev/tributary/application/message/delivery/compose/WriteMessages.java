package dev.tributary.application.message.delivery.compose;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.message.Messages;
import dev.tributary.application.message.delivery.plan.DeliveryPlan;
import dev.tributary.application.message.transport.ParallelExecution;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes the messages of a target, through its lines, from the last checkpoint to the end. While
 * the database stores a batch, the processor composes the next one, which needs no connection; what
 * was composed is dropped when the batch cannot be stored.
 */
@ApplicationScoped
public class WriteMessages {
  private final ComposeBatch compose;
  private final Messages messages;
  private final ParallelExecution parallel;

  public WriteMessages(ComposeBatch compose, Messages messages, ParallelExecution parallel) {
    this.compose = compose;
    this.messages = messages;
    this.parallel = parallel;
  }

  /** What is written, and for whom. */
  public record Job(
      DeliveryPlan plan,
      ComposeMessage compose,
      MessageFields fields,
      Delivery delivery,
      WorkTable table) {
    public Job of(Delivery opened) {
      return new Job(plan, compose, fields, opened, table);
    }
  }

  /** Opens the delivery, unless an earlier attempt has, and writes its messages. */
  public Delivery write(Job unopened, ActivityContext context) {
    Job job = unopened.of(context.write(() -> messages.open(unopened.delivery())));
    long written = context.checkpoint().map(Long::parseLong).orElse(0L);
    List<OutboxMessage> batch = compose.after(written, List.of(), job).get();
    while (!batch.isEmpty() && !context.cancelled()) {
      long line = batch.getLast().line();
      Supplier<List<OutboxMessage>> next = parallel.begin(compose.after(line, batch, job));
      write(batch, line, context);
      context.progress(line, job.table().rows());
      batch = next.get();
    }
    return job.delivery();
  }

  private void write(List<OutboxMessage> batch, long line, ActivityContext context) {
    context.write(
        () -> {
          messages.add(batch);
          context.checkpoint(Long.toString(line));
          return batch.size();
        });
  }
}
