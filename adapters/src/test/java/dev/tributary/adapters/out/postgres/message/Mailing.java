package dev.tributary.adapters.out.postgres.message;

import dev.tributary.adapters.out.crypto.MasterKey;
import dev.tributary.adapters.out.crypto.MasterKeys;
import dev.tributary.adapters.out.crypto.SignedUnsubscribeLinks;
import dev.tributary.adapters.out.message.VirtualThreadExecution;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.resource.SeededResources;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.personalisation.QutePersonalisation;
import dev.tributary.adapters.personalisation.RenderingLimits;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.activity.email.CheckEmail;
import dev.tributary.application.activity.email.EmailExecutor;
import dev.tributary.application.message.Outbox.CountedDelivery;
import dev.tributary.application.message.Outbox.Filter;
import dev.tributary.application.message.SequentialExecution;
import dev.tributary.application.message.SuppressRejectedAddress;
import dev.tributary.application.message.UnsubscribeLinks;
import dev.tributary.application.message.delivery.AwaitMessages;
import dev.tributary.application.message.delivery.BrakeConfig;
import dev.tributary.application.message.delivery.CheckSafeguards;
import dev.tributary.application.message.delivery.CloseDelivery;
import dev.tributary.application.message.delivery.DeliverMessages;
import dev.tributary.application.message.delivery.DetermineSettlement;
import dev.tributary.application.message.delivery.DispatchDelivery;
import dev.tributary.application.message.delivery.MeasureAudience;
import dev.tributary.application.message.delivery.RecordOutcomes;
import dev.tributary.application.message.delivery.SendBatch;
import dev.tributary.application.message.delivery.SendMessages;
import dev.tributary.application.message.delivery.SettleMessages;
import dev.tributary.application.message.delivery.compose.BatchSize;
import dev.tributary.application.message.delivery.compose.ComposeBatch;
import dev.tributary.application.message.delivery.compose.KnownAddresses;
import dev.tributary.application.message.delivery.compose.NewMessages;
import dev.tributary.application.message.delivery.compose.WriteAtOnce;
import dev.tributary.application.message.delivery.compose.WriteMessages;
import dev.tributary.application.message.delivery.plan.CheckTexts;
import dev.tributary.application.message.transport.ConfiguredTransport;
import dev.tributary.application.message.transport.InMemoryMessageTransport;
import dev.tributary.application.message.transport.MessageTransport;
import dev.tributary.application.message.transport.MessageTransports;
import dev.tributary.application.message.transport.ParallelExecution;
import dev.tributary.application.notification.InMemoryNotifications;
import dev.tributary.application.observation.Unobserved;
import dev.tributary.application.outage.OutageLimit;
import dev.tributary.application.outage.RetryUntilAvailable;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.message.DeliveryRetries;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** People, the activity that sends them email, and what became of it, over a real database. */
final class Mailing {
  private static final DataSource DATA_SOURCE = TestDatabase.create().dataSource();
  static final int REFUSALS = 3;
  static final int LEAST_TRIED = 4;
  private static final AtomicLong NUMBERS = new AtomicLong(100);
  private static final RenderingLimits LIMITS =
      new RenderingLimits(10_000, 10_000, 100, Duration.ofSeconds(5), 50, 1_000, 200);

  private static final TimeOrderedMessageIds IDS = new TimeOrderedMessageIds();

  private final PostgresMessages messages = new PostgresMessages(DATA_SOURCE);
  private final PostgresOutbox outbox = new PostgresOutbox(DATA_SOURCE);
  private final PostgresSuppressions suppressions = new PostgresSuppressions(DATA_SOURCE);
  private final InMemoryMessageTransport transport;
  private final MessageTransports transports;
  private final List<Row> rows = new ArrayList<>();
  private UnsubscribeLinks links = links(Optional.of(URI.create("https://c.example.com/")));

  Mailing() {
    this.transport = new InMemoryMessageTransport();
    this.transports = transports(transport, new SequentialExecution());
  }

  /** Over a transport that is none of ours. */
  Mailing(MessageTransport sending) {
    this.transport = new InMemoryMessageTransport();
    this.transports = transports(sending, new VirtualThreadExecution());
  }

  /** Transports of one node without pauses and without a limit of the rate. */
  static MessageTransports transports(MessageTransport transport, ParallelExecution parallel) {
    return new MessageTransports(
        List.of(
            new ConfiguredTransport(
                transport,
                new DeliveryRetries(3, Duration.ZERO, Duration.ZERO, REFUSALS),
                () -> Duration.ZERO)),
        parallel,
        (time, cancel) -> {});
  }

  private record Row(
      @Nullable String email, @Nullable String name, boolean optOut, @Nullable String coupon) {}

  void person(@Nullable String email, String name, @Nullable String coupon) {
    rows.add(new Row(email, name, false, coupon));
  }

  void optedOut(String email, String name, String coupon) {
    rows.add(new Row(email, name, true, coupon));
  }

  /** From now on the public address cannot be reached from outside. */
  void withoutPublicUrl() {
    links = links(Optional.empty());
  }

  InMemoryMessageTransport transport() {
    return transport;
  }

  PostgresSuppressions suppressions() {
    return suppressions;
  }

  UnsubscribeLinks links() {
    return links;
  }

  /** A work table of the people so far, and a task of its own. */
  SendingContext context() throws SQLException {
    WorkTable table =
        new WorkTable(
            new WorkTableId(NUMBERS.incrementAndGet()),
            Storage.TABLE,
            WorkTableStructure.ofPopulation(
                "profile", ValueType.INTEGER, List.of(Column.of("coupon", ValueType.TEXT))),
            rows.size());
    try (Connection connection = DATA_SOURCE.getConnection();
        Statement create = connection.createStatement()) {
      create.execute(
          "create table %s (%s)"
              .formatted(
                  WorkTableSql.name(table.id()), WorkTableSql.definition(table.structure())));
      for (int i = 0; i < rows.size(); i++) {
        put(connection, table, i + 1);
      }
    }
    return new SendingContext(NUMBERS.incrementAndGet(), table);
  }

  ActivityOutcome send(EmailSettings settings, SendingContext context, int batch) {
    return new EmailExecutor(
            new CheckEmail(new CheckTexts(new QutePersonalisation(LIMITS), links), transports),
            SeededResources.of(DATA_SOURCE),
            new DeliverMessages(
                newMessages(),
                new WriteAtOnce(
                    recipients(), messages, newMessages(), size(batch), InstantSource.system()),
                writeMessages(batch),
                dispatch(),
                new Unobserved()))
        .execute(settings, context);
  }

  private DispatchDelivery dispatch() {
    PostgresHeldDeliveries held = new PostgresHeldDeliveries(DATA_SOURCE);
    return new DispatchDelivery(
        new CheckSafeguards(
            held,
            messages,
            new MeasureAudience(new PostgresEarlierDeliveries(DATA_SOURCE)),
            InstantSource.system()),
        sendMessages(),
        held,
        new CloseDelivery(messages, InstantSource.system(), new Unobserved()));
  }

  private WriteMessages writeMessages(int batch) {
    return new WriteMessages(
        new ComposeBatch(
            recipients(), new KnownAddresses(messages, suppressions), newMessages(), size(batch)),
        messages,
        new VirtualThreadExecution());
  }

  private static PostgresRecipients recipients() {
    return new PostgresRecipients(DATA_SOURCE);
  }

  private NewMessages newMessages() {
    return new NewMessages(IDS, links, InstantSource.system());
  }

  private static BatchSize size(int batch) {
    return new BatchSize(batch, 100_000);
  }

  List<OutboxMessage> messages(SendingContext context) {
    return outbox
        .messages(
            new Filter(Optional.of(context.run()), Optional.empty(), Optional.empty()),
            Optional.empty(),
            100)
        .items()
        .stream()
        .sorted(Comparator.comparingLong(OutboxMessage::line))
        .toList();
  }

  /** How many messages of all deliveries are being sent at present. */
  static long beingSent() {
    return new Sql(DATA_SOURCE)
        .first(
            "select count(*) as sending from tributary.message where state = 'SENDING'",
            row -> row.number("sending"))
        .orElseThrow();
  }

  CountedDelivery delivery(SendingContext context) {
    return outbox.deliveries(Optional.of(context.run()), Optional.empty(), 10).getFirst();
  }

  private SendMessages sendMessages() {
    PostgresTransmissions transmissions = new PostgresTransmissions(DATA_SOURCE);
    SettleMessages settle =
        new SettleMessages(
            transmissions,
            new SuppressRejectedAddress(suppressions, InstantSource.system()),
            new DetermineSettlement(transports, InstantSource.system()),
            InMemoryNotifications.ofMessages(),
            new Unobserved());
    RetryUntilAvailable retry =
        new RetryUntilAvailable(
            new OutageLimit(Duration.ofMinutes(1)), (time, cancel) -> {}, InstantSource.system());
    SendBatch batch =
        new SendBatch(
            transports,
            transmissions,
            new RecordOutcomes(settle, retry),
            links,
            InstantSource.system());
    return new SendMessages(
        batch,
        transmissions,
        transports,
        new AwaitMessages(transmissions, (time, cancel) -> {}, InstantSource.system()),
        new BrakeConfig(LEAST_TRIED));
  }

  private static UnsubscribeLinks links(Optional<URI> publicUrl) {
    return new SignedUnsubscribeLinks(
        new MasterKeys(List.of(MasterKey.random(new SecureRandom()))), publicUrl);
  }

  private void put(Connection connection, WorkTable table, int line) throws SQLException {
    Row row = rows.get(line - 1);
    String sql =
        """
        with person as (
          insert into public.profile (email, first_name, opt_out_email) values (?, ?, ?)
          returning id)
        """
            + WorkTableSql.insertInto(table.id(), table.structure())
            + " select ?, id, ? from person";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, row.email());
      statement.setString(2, row.name());
      statement.setBoolean(3, row.optOut());
      statement.setInt(4, line);
      statement.setString(5, row.coupon());
      statement.executeUpdate();
    }
  }
}
