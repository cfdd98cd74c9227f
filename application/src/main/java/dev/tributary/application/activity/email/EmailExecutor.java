package dev.tributary.application.activity.email;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.message.Messages;
import dev.tributary.application.message.NewMessageIds;
import dev.tributary.application.message.Recipients;
import dev.tributary.application.message.UnsubscribeLinks;
import dev.tributary.application.message.suppression.Suppressions;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Extent;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.email.EmailErrorCode;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.activity.email.EmailSettings.WhenUnknown;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Makes the messages of a target and puts them into the outbox, batch by batch: each batch is one
 * short transaction that holds the messages and how far the work has come. A repeat continues after
 * the last batch, and a second message for a line is refused. Then, over SMTP, they are sent.
 */
@ApplicationScoped
public class EmailExecutor implements ActivityExecutor<EmailSettings> {
  private final CheckEmail check;
  private final ResourceCatalogue catalogue;
  private final Recipients recipients;
  private final Messages messages;
  private final Suppressions suppressions;
  private final SendMessages sendMessages;
  private final NewMessageIds ids;
  private final UnsubscribeLinks links;
  private final InstantSource clock;
  private final BatchSize batch;

  public EmailExecutor(
      CheckEmail check,
      ResourceCatalogue catalogue,
      Recipients recipients,
      Messages messages,
      Suppressions suppressions,
      SendMessages sendMessages,
      NewMessageIds ids,
      UnsubscribeLinks links,
      InstantSource clock,
      BatchSize batch) {
    this.check = check;
    this.catalogue = catalogue;
    this.recipients = recipients;
    this.messages = messages;
    this.suppressions = suppressions;
    this.sendMessages = sendMessages;
    this.ids = ids;
    this.links = links;
    this.clock = clock;
    this.batch = batch;
  }

  @Override
  public ActivityOutcome execute(EmailSettings settings, ActivityContext context) {
    Optional<WorkTable> table = context.inputTable();
    if (table.isEmpty()) {
      return failed(ActivityFailure.configuration(EmailErrorCode.NO_ROWS));
    }
    MessageFields fields = MessageFields.of(table.get().structure(), catalogue);
    CheckEmail.Result checked = check.check(settings, Optional.of(fields));
    if (!checked.findings().errors().isEmpty()) {
      return failed(checked.findings().errors().getFirst().failure());
    }
    EmailTemplates templates = checked.templates().orElseThrow();
    ComposeMessage compose =
        new ComposeMessage(settings, templates, fields, context.variables(), context.zone());
    Delivery delivery = context.write(() -> messages.open(delivery(context, table.get())));
    new WriteMessages(recipients, messages, suppressions, ids, links, clock, batch)
        .write(new WriteMessages.Job(settings, compose, fields, delivery, table.get(), context));
    return send(settings, delivery, context)
        .map(EmailExecutor::failed)
        .orElseGet(() -> end(settings, delivery, context));
  }

  private Optional<ActivityFailure> send(
      EmailSettings settings, Delivery delivery, ActivityContext context) {
    return switch (settings.channel()) {
      case SANDBOX -> Optional.empty();
      case SMTP ->
          sendMessages.send(
              delivery.id(), settings.whenUnknown() == WhenUnknown.SEND_AGAIN, context);
    };
  }

  private ActivityOutcome end(EmailSettings settings, Delivery delivery, ActivityContext context) {
    if (context.cancelled()) {
      throw new ExecutionInterrupted(context.task(), context.attempt());
    }
    return finish(settings, delivery, context);
  }

  private Delivery delivery(ActivityContext context, WorkTable table) {
    return new Delivery(
        ids.delivery(),
        context.run(),
        context.task(),
        context.workflow(),
        context.activity().id(),
        context.activity().label(),
        table.rows(),
        clock.instant(),
        Optional.empty());
  }

  /** A repeat that finds the delivery closed has reported its counts before. */
  private ActivityOutcome finish(
      EmailSettings settings, Delivery delivery, ActivityContext context) {
    boolean first = context.write(() -> messages.close(delivery.id(), clock.instant()));
    DeliveryCounts counts = messages.counts(delivery.id());
    if (first) {
      DeliveryJournal.report(delivery, counts, settings, context);
    }
    Variables variables =
        Variables.NONE
            .with(Variables.RECORD_COUNT, Variables.Variable.integer(counts.delivered()))
            .with("sentCount", Variables.Variable.integer(counts.delivered()))
            .with("failedCount", Variables.Variable.integer(counts.in(MessageState.FAILED)))
            .with("unknownCount", Variables.Variable.integer(counts.in(MessageState.UNKNOWN)))
            .with("excludedCount", Variables.Variable.integer(counts.excludedInAll()));
    return new ActivityOutcome.Completed(
        List.of(ActivityOutcome.Output.withoutPopulation(Outlet.OUT)),
        variables,
        counts.troubled() ? Extent.PART : Extent.WHOLE);
  }

  private static ActivityOutcome failed(ActivityFailure failure) {
    return new ActivityOutcome.Failed(failure, Variables.NONE);
  }
}
