package dev.tributary.application.message.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.message.ConfiguredTransport;
import dev.tributary.application.message.InMemoryMessageTransport;
import dev.tributary.application.message.MessageTransports;
import dev.tributary.application.message.NewMessageIds;
import dev.tributary.application.message.SendOutcome;
import dev.tributary.application.message.SendOutcome.Obstacle;
import dev.tributary.application.message.SequentialExecution;
import dev.tributary.application.message.SuppressRejectedAddress;
import dev.tributary.application.message.UnsubscribeLinks;
import dev.tributary.application.message.suppression.InMemorySuppressions;
import dev.tributary.application.outage.OutageLimit;
import dev.tributary.application.outage.RetryUntilAvailable;
import dev.tributary.application.personalisation.MessageValues;
import dev.tributary.application.personalisation.MissingValueRule;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.DeliveryRetries;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.message.Exclusion;
import dev.tributary.domain.message.MessageContent;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;
import dev.tributary.domain.message.WhenUnknown;
import dev.tributary.domain.personalisation.FieldUse;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.personalisation.MissingValues;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
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
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The core of delivery, with the template of an activity that is no Email activity. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliverMessagesTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-28T09:00:00Z"));
  private static final DeliveryRetries RETRIES =
      new DeliveryRetries(2, Duration.ZERO, Duration.ZERO, 2);
  private static final Dispatch TRANSPORT = new Dispatch.Transport(WhenUnknown.LEAVE);

  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final InMemorySuppressions suppressions = new InMemorySuppressions();
  private final InMemoryMessageTransport transport = new InMemoryMessageTransport();
  private final List<String> people = new ArrayList<>();
  private final FakeActivityContext context =
      new FakeActivityContext("any1", () -> "any", List.of());

  @Test
  void sends_each_recipient_one_message_and_reports_it_in_the_words_of_the_plan() {
    people.addAll(List.of("ada@example.com", "ADA@example.com", "no address", "ben@example.com"));
    assertThat(deliver(TRANSPORT))
        .isInstanceOfSatisfying(
            DeliveryResult.Finished.class,
            finished -> {
              assertThat(finished.counts().sent()).isEqualTo(2);
              assertThat(finished.counts().excluded())
                  .containsEntry(Exclusion.DUPLICATE_ADDRESS, 1L)
                  .containsEntry(Exclusion.MALFORMED_ADDRESS, 1L);
            });
    assertThat(transport.attempted()).containsExactly("ada@example.com", "ben@example.com");
    assertThat(outbox.messages())
        .extracting(OutboxMessage::messageId)
        .allMatch(id -> id.startsWith("any:"))
        .doesNotHaveDuplicates();
    assertThat(context.journal()).contains(Message.of("any.sent", 4L, 2L, 2L, 0L));
  }

  @Test
  void the_sandbox_sends_nothing() {
    people.add("ada@example.com");
    assertThat(deliver(new Dispatch.Sandbox())).isInstanceOf(DeliveryResult.Finished.class);
    assertThat(transport.attempted()).isEmpty();
    assertThat(states()).containsExactly(MessageState.SANDBOXED);
    assertThat(context.journal()).contains(Message.of("any.delivered", 1L, 1L, 0L, 0L));
  }

  @Test
  void a_small_target_and_a_large_one_in_the_sandbox_have_the_same_counts() {
    people.addAll(List.of("ada@example.com", "ADA@example.com"));
    DeliveryCounts small = counts(deliver(new Dispatch.Sandbox()));
    assertThat(context.checkpoint()).as("written at once").isEmpty();

    outbox.clear();
    context.nextAttempt();
    DeliveryCounts inBatches = counts(deliver(new Dispatch.Sandbox()));

    assertThat(context.checkpoint()).as("written in batches").contains("2");
    assertThat(small).isEqualTo(inBatches);
    assertThat(small.excluded()).containsEntry(Exclusion.DUPLICATE_ADDRESS, 1L);
  }

  private static DeliveryCounts counts(DeliveryResult result) {
    return ((DeliveryResult.Finished) result).counts();
  }

  @Test
  void an_address_that_is_refused_for_good_is_suppressed_on_its_channel() {
    people.add("gone@example.com");
    transport.response(
        "gone@example.com",
        new SendOutcome.PermanentlyRejected(new Refusal(550, "who?"), RefusalSubject.ADDRESS));
    deliver(TRANSPORT);
    assertThat(states()).containsExactly(MessageState.FAILED);
    assertThat(suppressions.find(Address.of(Channel.EMAIL, "gone@example.com"))).isPresent();
  }

  @Test
  void a_server_that_stays_away_stops_the_delivery_and_its_messages_wait() {
    people.add("ada@example.com");
    transport.responseAll(new SendOutcome.Unreachable(Obstacle.CONNECTION, "gone"));
    assertThat(deliver(TRANSPORT))
        .isEqualTo(new DeliveryResult.Stopped(new DeliveryFailure.ServerUnreachable(2, "gone")));
    assertThat(states()).containsExactly(MessageState.READY);
    assertThat(context.warnings()).contains(Message.of("any.server", "gone", 0L));

    transport.responseAll(new SendOutcome.Accepted());
    assertThat(deliver(TRANSPORT)).isInstanceOf(DeliveryResult.Finished.class);
    assertThat(states()).containsExactly(MessageState.SENT);
  }

  @Test
  void refusals_of_the_sender_in_a_row_stop_the_delivery() {
    people.addAll(List.of("ada@example.com", "ben@example.com", "eve@example.com"));
    Refusal denied = new Refusal(554, "denied");
    transport.responseAll(new SendOutcome.PermanentlyRejected(denied, RefusalSubject.SENDER));
    assertThat(deliver(TRANSPORT))
        .isEqualTo(new DeliveryResult.Stopped(new DeliveryFailure.SenderRefused(2, denied)));
    assertThat(states()).containsOnly(MessageState.READY);
  }

  private List<MessageState> states() {
    return outbox.messages().stream().map(OutboxMessage::state).toList();
  }

  private DeliveryResult deliver(Dispatch dispatch) {
    MessageTransports transports =
        new MessageTransports(
            List.of(new ConfiguredTransport(transport, RETRIES, () -> Duration.ZERO)),
            new SequentialExecution(),
            (time, cancel) -> {});
    NewMessages newMessages = new NewMessages(IDS, LINKS, CLOCK);
    BatchSize size = new BatchSize(2, 1_000);
    WriteMessages write =
        new WriteMessages(
            new People(), outbox, new KnownAddresses(outbox, suppressions), newMessages, size);
    return new DeliverMessages(
            newMessages,
            new WriteAtOnce(new People(), outbox, newMessages, size, CLOCK),
            write,
            sendMessages(transports),
            new CloseDelivery(outbox, CLOCK))
        .deliver(plan(dispatch), table(people.size()), FIELDS, context);
  }

  private SendMessages sendMessages(MessageTransports transports) {
    SettleMessages settle =
        new SettleMessages(
            outbox, new SuppressRejectedAddress(suppressions, CLOCK), transports, CLOCK);
    RetryUntilAvailable retry =
        new RetryUntilAvailable(new OutageLimit(Duration.ZERO), (time, cancel) -> {}, CLOCK);
    SendBatch batch =
        new SendBatch(transports, outbox, new RecordOutcomes(settle, retry), LINKS, CLOCK);
    return new SendMessages(batch, outbox, transports, (time, cancel) -> {}, CLOCK);
  }

  private static DeliveryPlan plan(Dispatch dispatch) {
    return new DeliveryPlan(
        Channel.EMAIL, "any", "address", new AnyTemplate(), MissingValues.SKIP, true, dispatch);
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
    return new MessageFields(row, new LinkedHashMap<>(), Optional.empty());
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
