package dev.tributary.application.message.delivery;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.message.NewMessageIds;
import dev.tributary.application.message.SequentialExecution;
import dev.tributary.application.message.SuppressRejectedAddress;
import dev.tributary.application.message.UnsubscribeLinks;
import dev.tributary.application.message.delivery.compose.BatchSize;
import dev.tributary.application.message.delivery.compose.ComposeBatch;
import dev.tributary.application.message.delivery.compose.KnownAddresses;
import dev.tributary.application.message.delivery.compose.NewMessages;
import dev.tributary.application.message.delivery.compose.Recipients;
import dev.tributary.application.message.delivery.compose.WriteAtOnce;
import dev.tributary.application.message.delivery.compose.WriteMessages;
import dev.tributary.application.message.delivery.plan.ContentTemplate;
import dev.tributary.application.message.delivery.plan.DeliveryPlan;
import dev.tributary.application.message.delivery.plan.Dispatch;
import dev.tributary.application.message.suppression.InMemorySuppressions;
import dev.tributary.application.message.transport.ConfiguredTransport;
import dev.tributary.application.message.transport.InMemoryMessageTransport;
import dev.tributary.application.message.transport.MessageTransports;
import dev.tributary.application.notification.InMemoryNotifications;
import dev.tributary.application.observation.Unobserved;
import dev.tributary.application.outage.OutageLimit;
import dev.tributary.application.outage.RetryUntilAvailable;
import dev.tributary.application.personalisation.MessageValues;
import dev.tributary.application.personalisation.MissingValueRule;
import dev.tributary.domain.approval.Confirmation;
import dev.tributary.domain.approval.Confirmation.When;
import dev.tributary.domain.approval.Safeguards;
import dev.tributary.domain.brake.Brakes;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.DeliveryRetries;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.message.MessageContent;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.WhenUnknown;
import dev.tributary.domain.personalisation.FieldUse;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.personalisation.MissingValues;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.waiting.Approvers;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/** A delivery to people in memory, with the template of an activity that is no Email activity. */
final class DeliveryFixture {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-28T09:00:00Z"));
  static final Dispatch TRANSPORT = new Dispatch.Transport(WhenUnknown.LEAVE);
  static final Safeguards NO_SAFEGUARDS = safeguards(When.NEVER, Brakes.NONE);
  private static final int LEAST_TRIED = 4;
  private static final DeliveryRetries RETRIES =
      new DeliveryRetries(2, Duration.ZERO, Duration.ZERO, 2);

  final InMemoryOutbox outbox = new InMemoryOutbox();
  final InMemorySuppressions suppressions = new InMemorySuppressions();
  final InMemoryMessageTransport transport = new InMemoryMessageTransport();
  final List<String> people = new ArrayList<>();
  final List<Long> earlier = new ArrayList<>();

  static Safeguards safeguards(When when, Brakes brakes) {
    return new Safeguards(new Confirmation(when, Approvers.OPERATORS, Duration.ofHours(2)), brakes);
  }

  List<MessageState> states() {
    return outbox.messages().stream().map(OutboxMessage::state).toList();
  }

  /** Whether the messages are kept from leaving. */
  boolean held() {
    return outbox.isHeld(IDS.delivery());
  }

  DeliveryResult deliver(Dispatch dispatch, Safeguards safeguards, ActivityContext context) {
    MessageTransports transports =
        new MessageTransports(
            List.of(new ConfiguredTransport(transport, RETRIES, () -> Duration.ZERO)),
            new SequentialExecution(),
            (time, cancel) -> {});
    NewMessages newMessages = new NewMessages(IDS, LINKS, CLOCK);
    BatchSize size = new BatchSize(2, 1_000);
    WriteMessages write =
        new WriteMessages(
            new ComposeBatch(
                new People(), new KnownAddresses(outbox, suppressions), newMessages, size),
            outbox,
            new SequentialExecution());
    return new DeliverMessages(
            newMessages,
            new WriteAtOnce(new People(), outbox, newMessages, size, CLOCK),
            write,
            dispatch(sendMessages(transports)),
            new Unobserved())
        .deliver(plan(dispatch, safeguards), table(people.size()), FIELDS, context);
  }

  private SendMessages sendMessages(MessageTransports transports) {
    SettleMessages settle =
        new SettleMessages(
            outbox,
            new SuppressRejectedAddress(suppressions, CLOCK),
            new DetermineSettlement(transports, CLOCK),
            InMemoryNotifications.ofMessages(),
            new Unobserved());
    RetryUntilAvailable retry =
        new RetryUntilAvailable(new OutageLimit(Duration.ZERO), (time, cancel) -> {}, CLOCK);
    SendBatch batch =
        new SendBatch(transports, outbox, new RecordOutcomes(settle, retry), LINKS, CLOCK);
    return new SendMessages(
        batch,
        outbox,
        transports,
        new AwaitMessages(outbox, (time, cancel) -> {}, CLOCK),
        new BrakeConfig(LEAST_TRIED));
  }

  private DispatchDelivery dispatch(SendMessages send) {
    MeasureAudience measure =
        new MeasureAudience(
            (to, limit) -> earlier.stream().limit(limit).map(rows -> of(to, rows)).toList());
    return new DispatchDelivery(
        new CheckSafeguards(outbox, outbox, measure, CLOCK),
        send,
        outbox,
        new CloseDelivery(outbox, CLOCK, new Unobserved()));
  }

  private static Delivery of(Delivery delivery, long selected) {
    return new Delivery(
        IDS.delivery(),
        delivery.run(),
        delivery.task(),
        delivery.workflow(),
        delivery.activity(),
        delivery.label(),
        selected,
        delivery.startedAt(),
        Optional.of(CLOCK.instant()),
        false,
        false);
  }

  private static DeliveryPlan plan(Dispatch dispatch, Safeguards safeguards) {
    return new DeliveryPlan(
        Channel.EMAIL,
        "any",
        "address",
        new AnyTemplate(),
        MissingValues.SKIP,
        true,
        dispatch,
        safeguards);
  }

  private static WorkTable table(int rows) {
    return new WorkTable(
        new WorkTableId(1),
        Storage.INLINE,
        WorkTableStructure.ofRows(List.of(Column.of("address", ValueType.TEXT))),
        rows);
  }

  private static final MessageFields FIELDS = fields();

  private static MessageFields fields() {
    SequencedMap<String, ValueType> row = new LinkedHashMap<>();
    row.put("address", ValueType.TEXT);
    return new MessageFields(row, new LinkedHashMap<>(), Map.of(), Optional.empty());
  }

  /** A text without fields. */
  private record AnyTemplate() implements ContentTemplate {
    @Override
    public String sender() {
      return "any";
    }

    @Override
    public String messageId(String reference) {
      return "any:" + reference;
    }

    @Override
    public List<FieldUse> fields() {
      return List.of();
    }

    @Override
    public MessageContent render(MessageValues values, MissingValueRule missing) {
      return new EmailContent("Hi", "", "Hello");
    }
  }

  private final class People implements Recipients {
    @Override
    public List<Recipient> after(
        long line,
        int limit,
        WorkTable table,
        MessageFields fields,
        Collection<MessageFields.Field> columns) {
      List<Recipient> found = new ArrayList<>();
      for (long next = line + 1; next <= people.size() && found.size() < limit; next++) {
        found.add(
            new Recipient(
                next,
                Map.of(
                    fields.data("address").orElseThrow(),
                    new Value.TextValue(people.get((int) next - 1)))));
      }
      return found;
    }

    @Override
    public Optional<Long> line(
        Address address, MessageFields.Field column, WorkTable table, MessageFields fields) {
      return Optional.empty();
    }
  }

  private static final NewMessageIds IDS =
      new NewMessageIds() {
        @Override
        public DeliveryId delivery() {
          return new DeliveryId(UUID.randomUUID());
        }

        @Override
        public MessageId message() {
          return new MessageId(UUID.randomUUID());
        }
      };

  private static final UnsubscribeLinks LINKS =
      new UnsubscribeLinks() {
        @Override
        public boolean configured() {
          return false;
        }

        @Override
        public Optional<URI> of(MessageId message) {
          return Optional.empty();
        }

        @Override
        public Optional<MessageId> read(String token) {
          return Optional.empty();
        }
      };
}
