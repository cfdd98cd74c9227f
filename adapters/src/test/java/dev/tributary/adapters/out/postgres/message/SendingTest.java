package dev.tributary.adapters.out.postgres.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.out.crypto.MasterKey;
import dev.tributary.adapters.out.crypto.MasterKeys;
import dev.tributary.adapters.out.crypto.SignedUnsubscribeLinks;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.resource.PostgresResources;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.personalisation.QutePersonalisation;
import dev.tributary.adapters.personalisation.RenderingLimits;
import dev.tributary.application.activity.ClaimLost;
import dev.tributary.application.activity.email.CheckEmail;
import dev.tributary.application.activity.email.EmailExecutor;
import dev.tributary.application.activity.email.PortionSize;
import dev.tributary.application.activity.email.SendMail;
import dev.tributary.application.message.MailOutcome.NotReached;
import dev.tributary.application.message.MailOutcome.Obstacle;
import dev.tributary.application.message.MailOutcome.RefusedForGood;
import dev.tributary.application.message.MailOutcome.RefusedForNow;
import dev.tributary.application.message.MailOutcome.Unknown;
import dev.tributary.application.message.Outbox.CountedDelivery;
import dev.tributary.application.message.Outbox.Filter;
import dev.tributary.application.message.Quarantine;
import dev.tributary.application.message.SettleMail;
import dev.tributary.application.message.UnsubscribeLinks;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.activity.email.EmailSettings.Channel;
import dev.tributary.domain.activity.email.EmailSettings.WhenUnknown;
import dev.tributary.domain.activity.email.MissingValues;
import dev.tributary.domain.activity.email.MissingValues.Policy;
import dev.tributary.domain.activity.email.Sender;
import dev.tributary.domain.message.DeliveryRetries;
import dev.tributary.domain.message.Exclusion;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SendingTest {
  private static final DataSource DATA_SOURCE = TestDatabase.create().dataSource();
  private static final AtomicLong NUMBERS = new AtomicLong(100);
  private static final RenderingLimits LIMITS =
      new RenderingLimits(10_000, 10_000, 100, Duration.ofSeconds(5));

  private final PostgresOutbox outbox = new PostgresOutbox(DATA_SOURCE);
  private final PostgresSuppressions suppressions = new PostgresSuppressions(DATA_SOURCE);
  private final FakeMailTransport transport = new FakeMailTransport();
  private final List<Row> rows = new ArrayList<>();
  private UnsubscribeLinks links = links(Optional.of(URI.create("https://c.example.com/")));

  private record Row(
      @Nullable String email, @Nullable String name, boolean optOut, @Nullable String coupon) {}

  @Test
  void sends_each_person_the_message_with_their_own_values() throws SQLException {
    person("ada@example.com", "Ada", "0798208");
    person("ben@example.com", "<Ben>", "0798208");
    SendingContext context = context();
    ActivityOutcome outcome = send(settings(MissingValues.SKIP), context, 10);

    List<OutboxMessage> messages = messages(context);
    assertThat(messages)
        .extracting(message -> message.content().subject())
        .containsExactly("Happy birthday, Ada: 0798208", "Happy birthday, <Ben>: 0798208");
    assertThat(messages.getLast().content().html()).isEqualTo("<b>&lt;Ben&gt;</b>");
    assertThat(messages.getFirst().row())
        .containsEntry("data.coupon", "0798208")
        .containsEntry("profile.firstName", "Ada");
    assertThat(messages).extracting(OutboxMessage::headerId).doesNotHaveDuplicates();
    assertThat(messages.getFirst().sender()).isEqualTo("\"News\" <news@example.com>");
    assertThat(outcome)
        .isInstanceOfSatisfying(
            ActivityOutcome.Completed.class,
            done -> assertThat(done.variables().byName()).containsKeys("recCount", "sentCount"));
  }

  @Test
  void leaves_people_out_for_one_reason_each_and_records_it() throws SQLException {
    person(null, "Nobody", "1");
    person("  ", "Blank", "1");
    person("no address", "Malformed", "1");
    person("a@b@c.example", "Malformed", "1");
    rows.add(new Row("stop@example.com", "Stop", true, "1"));
    person("first@example.com", "First", null);
    person("FIRST@example.com", "Second", "2");
    person("first@Example.com", "Third", "3");
    SendingContext context = context();
    send(settings(MissingValues.SKIP), context, 2);

    assertThat(messages(context))
        .extracting(message -> message.exclusion().map(Enum::name).orElse("sent"))
        .containsExactly(
            "NO_ADDRESS",
            "NO_ADDRESS",
            "MALFORMED_ADDRESS",
            "MALFORMED_ADDRESS",
            "OPT_OUT",
            "MISSING_VALUE",
            "sent",
            "DUPLICATE_ADDRESS");
    assertThat(delivery(context).counts().excluded())
        .containsEntry(Exclusion.NO_ADDRESS, 2L)
        .containsEntry(Exclusion.MALFORMED_ADDRESS, 2L)
        .containsEntry(Exclusion.OPT_OUT, 1L)
        .containsEntry(Exclusion.MISSING_VALUE, 1L)
        .containsEntry(Exclusion.DUPLICATE_ADDRESS, 1L);
    assertThat(delivery(context).counts().missing()).containsEntry("coupon", 1L);
    assertThat(context.journal())
        .contains(
            Message.of("email.delivered", 8L, 1L, 7L), Message.of("email.skipped", 1L, "coupon"));
  }

  @Test
  void puts_a_default_or_nothing_in_the_place_of_a_missing_value() throws SQLException {
    person("ada@example.com", "Ada", null);
    SendingContext byDefault = context();
    send(settings(missing(Policy.DEFAULT, Map.of("coupon", "WELCOME"))), byDefault, 10);
    SendingContext empty = context();
    send(settings(missing(Policy.EMPTY, Map.of())), empty, 10);

    assertThat(messages(byDefault).getFirst().content().subject())
        .isEqualTo("Happy birthday, Ada: WELCOME");
    assertThat(messages(empty).getFirst().content().subject()).isEqualTo("Happy birthday, Ada:");
    assertThat(delivery(byDefault).counts().filled()).containsEntry("coupon", 1L);
    assertThat(byDefault.journal()).contains(Message.of("email.filled.default", 1L, "coupon"));
    assertThat(empty.journal()).contains(Message.of("email.filled.empty", 1L, "coupon"));
  }

  @Test
  void goes_on_after_a_crash_between_any_two_portions_and_sends_nobody_twice() throws SQLException {
    for (int i = 1; i <= 7; i++) {
      person("p%d@example.com".formatted(i), "P" + i, "c");
    }
    for (int write = 1; write <= 6; write++) {
      SendingContext context = context().dyingBeforeWrite(write);
      assertThatThrownBy(() -> send(settings(MissingValues.SKIP), context, 2))
          .isInstanceOf(SendingContext.Died.class);
      send(settings(MissingValues.SKIP), context, 2);
      assertThat(messages(context))
          .extracting(OutboxMessage::line)
          .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
      assertThat(context.journal()).containsOnlyOnce(Message.of("email.delivered", 7L, 7L, 0L));
    }
  }

  @Test
  void doubles_nothing_even_when_the_checkpoint_is_lost() throws SQLException {
    person("ada@example.com", "Ada", "c");
    person("ben@example.com", "Ben", "c");
    SendingContext context = context();
    send(settings(MissingValues.SKIP), context, 1);
    List<OutboxMessage> before = messages(context);
    context.forgetCheckpoint();
    send(settings(MissingValues.SKIP), context, 1);
    assertThat(messages(context)).isEqualTo(before);
  }

  @Test
  void sends_over_smtp_and_repeats_what_was_refused_for_now() throws SQLException {
    person("ada@example.com", "Ada", "c");
    person("ben@example.com", "Ben", "c");
    transport.answer("ada@example.com", new RefusedForNow(new Refusal(451, "later")));
    SendingContext context = context();
    send(smtp(WhenUnknown.LEAVE), context, 10);

    assertThat(messages(context))
        .allSatisfy(message -> assertThat(message.state()).isEqualTo(MessageState.SENT));
    assertThat(transport.asked())
        .containsExactlyInAnyOrder("ada@example.com", "ben@example.com", "ada@example.com");
    assertThat(messages(context).getFirst().transmission().attempts()).isEqualTo(2);
    assertThat(context.journal()).contains(Message.of("email.delivered.smtp", 2L, 2L, 0L));
  }

  @Test
  void gives_up_a_message_that_is_refused_for_now_too_often() throws SQLException {
    person("ada@example.com", "Ada", "c");
    RefusedForNow later = new RefusedForNow(new Refusal(451, "later"));
    transport.answer("ada@example.com", later, later, later);
    SendingContext context = context();
    send(smtp(WhenUnknown.LEAVE), context, 10);

    OutboxMessage message = messages(context).getFirst();
    assertThat(message.state()).isEqualTo(MessageState.FAILED);
    assertThat(message.transmission().refusal()).contains(new Refusal(451, "later"));
    assertThat(transport.asked()).hasSize(3);
    assertThat(context.journal()).contains(Message.of("email.failed", 1L));
  }

  @Test
  void leaves_out_next_time_whose_mailbox_was_refused_for_good() throws SQLException {
    person("gone@example.com", "Gone", "c");
    transport.answer("gone@example.com", new RefusedForGood(new Refusal(550, "5.1.1 who?"), true));
    send(smtp(WhenUnknown.LEAVE), context(), 10);
    SendingContext next = context();
    send(smtp(WhenUnknown.LEAVE), next, 10);
    SendingContext sandbox = context();
    send(settings(MissingValues.SKIP), sandbox, 10);

    assertThat(messages(next).getFirst().exclusion()).contains(Exclusion.QUARANTINED);
    assertThat(messages(sandbox).getFirst().state()).isEqualTo(MessageState.SENT);
    assertThat(suppressions.find("gone@example.com")).isPresent();
  }

  @Test
  void leaves_a_message_whose_arrival_is_unknown_unless_told_otherwise() throws SQLException {
    person("ada@example.com", "Ada", "c");
    transport.answer("ada@example.com", new Unknown());
    SendingContext left = context();
    send(smtp(WhenUnknown.LEAVE), left, 10);
    transport.answer("ada@example.com", new Unknown());
    SendingContext repeated = context();
    send(smtp(WhenUnknown.SEND_AGAIN), repeated, 10);

    assertThat(messages(left).getFirst().state()).isEqualTo(MessageState.UNKNOWN);
    assertThat(left.journal()).contains(Message.of("email.unknown", 1L));
    assertThat(messages(repeated).getFirst().state()).isEqualTo(MessageState.SENT);
    assertThat(transport.asked()).hasSize(3);
  }

  @Test
  void fails_the_activity_and_no_message_when_the_server_cannot_be_reached() throws SQLException {
    person("ada@example.com", "Ada", "c");
    NotReached closed = new NotReached(Obstacle.CONNECTION, "refused");
    transport.answer("ada@example.com", closed, closed, closed);
    SendingContext context = context();
    ActivityOutcome outcome = send(smtp(WhenUnknown.LEAVE), context, 10);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            ActivityOutcome.Failed.class,
            failed -> assertThat(failed.failure().code()).isEqualTo("TRB-160111"));
    assertThat(messages(context).getFirst().state()).isEqualTo(MessageState.READY);
    assertThat(messages(context).getFirst().transmission().attempts()).isZero();

    send(smtp(WhenUnknown.LEAVE), context, 10);
    assertThat(messages(context).getFirst().state()).isEqualTo(MessageState.SENT);
  }

  @Test
  void asks_for_nobody_twice_whenever_it_dies() throws SQLException {
    for (int i = 1; i <= 5; i++) {
      person("p%d@example.com".formatted(i), "P" + i, "c");
    }
    for (int write = 1; write <= 12; write++) {
      transport.forget();
      SendingContext context = context().dyingBeforeWrite(write);
      assertThatThrownBy(() -> send(smtp(WhenUnknown.LEAVE), context, 2))
          .isInstanceOf(SendingContext.Died.class);
      send(smtp(WhenUnknown.LEAVE), context, 2);

      assertThat(transport.asked()).doesNotHaveDuplicates();
      assertThat(messages(context))
          .hasSize(5)
          .allSatisfy(
              message ->
                  assertThat(message.state() == MessageState.UNKNOWN)
                      .as("%s, died before write", message.state())
                      .isEqualTo(message.state() != MessageState.SENT));
    }
  }

  @Test
  void writes_down_what_the_server_said_although_the_run_was_stopped_meanwhile()
      throws SQLException {
    person("ada@example.com", "Ada", "c");
    int settling = 5;
    SendingContext context = context().stoppedBeforeWrite(settling);
    assertThatThrownBy(() -> send(smtp(WhenUnknown.LEAVE), context, 10))
        .isInstanceOf(ClaimLost.class);
    assertThat(transport.asked()).containsExactly("ada@example.com");
    assertThat(messages(context).getFirst().state()).isEqualTo(MessageState.SENT);
  }

  @ParameterizedTest
  @EnumSource
  void shows_each_person_his_own_way_out(Channel channel) throws SQLException {
    person("ada@example.com", "Ada", "c");
    person("ben@example.com", "Ben", "c");
    SendingContext context = context();
    send(withWayOut(channel), context, 10);
    for (OutboxMessage message : messages(context)) {
      String link = links.of(message.id()).orElseThrow().toString();
      assertThat(message.state()).isEqualTo(MessageState.SENT);
      assertThat(message.content().subject()).isEqualTo("Out: " + link);
      assertThat(message.content().html()).isEqualTo("<a href=\"" + link + "\">out</a>");
      assertThat(message.content().text()).isEqualTo(link);
      assertThat(links.read(link.substring(link.lastIndexOf('/') + 1))).contains(message.id());
    }
  }

  @ParameterizedTest
  @EnumSource
  void refuses_a_way_out_that_nobody_could_reach(Channel channel) throws SQLException {
    person("ada@example.com", "Ada", "c");
    links = links(Optional.empty());
    assertThat(send(withWayOut(channel), context(), 10))
        .isInstanceOfSatisfying(
            ActivityOutcome.Failed.class,
            failed -> assertThat(failed.failure().code()).isEqualTo("TRB-160117"));
  }

  @Test
  void refuses_smtp_without_a_mail_server() throws SQLException {
    person("ada@example.com", "Ada", "c");
    transport.unplug();
    assertThat(send(smtp(WhenUnknown.LEAVE), context(), 10))
        .isInstanceOfSatisfying(
            ActivityOutcome.Failed.class,
            failed -> assertThat(failed.failure().code()).isEqualTo("TRB-160110"));
  }

  @Test
  void refuses_a_template_with_an_unknown_field_before_anything_is_sent() throws SQLException {
    person("ada@example.com", "Ada", "c");
    SendingContext context = context();
    EmailSettings settings =
        new EmailSettings(
            new Sender("", "news@example.com"),
            "email",
            "Hi {fristName}",
            "",
            "x",
            MissingValues.SKIP,
            true,
            Channel.SANDBOX,
            WhenUnknown.LEAVE);
    ActivityOutcome outcome = send(settings, context, 10);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            ActivityOutcome.Failed.class,
            failed -> {
              assertThat(failed.failure().code()).isEqualTo("TRB-160012");
              assertThat(failed.failure().message().arguments())
                  .containsExactly(1, 4, "fristName", "data, profile", "firstName");
            });
    assertThat(messages(context)).isEmpty();
  }

  private void person(@Nullable String email, String name, @Nullable String coupon) {
    rows.add(new Row(email, name, false, coupon));
  }

  private static EmailSettings settings(MissingValues missing) {
    return new EmailSettings(
        new Sender("News", "news@example.com"),
        "email",
        "Happy birthday, {firstName}: {coupon}",
        "<b>{firstName}</b>",
        "Hello {profile.firstName}",
        missing,
        true,
        Channel.SANDBOX,
        WhenUnknown.LEAVE);
  }

  private static EmailSettings smtp(WhenUnknown whenUnknown) {
    return new EmailSettings(
        new Sender("News", "news@example.com"),
        "email",
        "Happy birthday",
        "",
        "Hello {profile.firstName}",
        MissingValues.SKIP,
        true,
        Channel.SMTP,
        whenUnknown);
  }

  private static EmailSettings withWayOut(Channel channel) {
    return new EmailSettings(
        new Sender("News", "news@example.com"),
        "email",
        "Out: {unsubscribeUrl}",
        "<a href=\"{unsubscribeUrl}\">out</a>",
        "{unsubscribeUrl}",
        MissingValues.SKIP,
        true,
        channel,
        WhenUnknown.LEAVE);
  }

  private static MissingValues missing(Policy policy, Map<String, String> defaults) {
    return new MissingValues(policy, new LinkedHashMap<>(defaults));
  }

  private ActivityOutcome send(EmailSettings settings, SendingContext context, int portion) {
    return new EmailExecutor(
            new CheckEmail(new QutePersonalisation(LIMITS), transport, links),
            new PostgresResources(DATA_SOURCE),
            new PostgresRecipients(DATA_SOURCE),
            new PostgresMessages(DATA_SOURCE),
            suppressions,
            sendMail(),
            new TimeOrderedMessageIds(),
            links,
            InstantSource.system(),
            new PortionSize(portion, 100_000))
        .execute(settings, context);
  }

  private SendMail sendMail() {
    DeliveryRetries retries = new DeliveryRetries(3, Duration.ZERO, Duration.ZERO);
    PostgresTransmissions transmissions = new PostgresTransmissions(DATA_SOURCE);
    return new SendMail(
        transport,
        transmissions,
        new SettleMail(
            transmissions,
            new Quarantine(suppressions, InstantSource.system()),
            retries,
            InstantSource.system()),
        retries,
        links,
        (time, cancel) -> {},
        InstantSource.system());
  }

  private static UnsubscribeLinks links(Optional<URI> publicUrl) {
    return new SignedUnsubscribeLinks(
        new MasterKeys(List.of(MasterKey.random(new SecureRandom()))), publicUrl);
  }

  private List<OutboxMessage> messages(SendingContext context) {
    return outbox
        .messages(
            new Filter(Optional.of(context.run()), Optional.empty(), Optional.empty()),
            Optional.empty(),
            100)
        .stream()
        .sorted(Comparator.comparingLong(OutboxMessage::line))
        .toList();
  }

  private CountedDelivery delivery(SendingContext context) {
    return outbox.deliveries(Optional.of(context.run()), Optional.empty(), 10).getFirst();
  }

  /** A work table of the people so far, and a task of its own. */
  private SendingContext context() throws SQLException {
    WorkTable table =
        new WorkTable(
            new WorkTableId(NUMBERS.incrementAndGet()),
            WorkTableStructure.ofPopulation(
                "profile", ValueType.INTEGER, List.of(Column.of("coupon", ValueType.TEXT))),
            rows.size());
    try (Connection connection = DATA_SOURCE.getConnection();
        Statement create = connection.createStatement()) {
      create.execute(
          "create table %s (%s)"
              .formatted(WorkTableSql.source(table), WorkTableSql.definition(table.structure())));
      for (int i = 0; i < rows.size(); i++) {
        put(connection, table, i + 1);
      }
    }
    return new SendingContext(NUMBERS.incrementAndGet(), table);
  }

  private void put(Connection connection, WorkTable table, int line) throws SQLException {
    Row row = rows.get(line - 1);
    String sql =
        """
        with person as (
          insert into public.profile (email, first_name, opt_out_email) values (?, ?, ?)
          returning id)
        """
            + WorkTableSql.insertInto(table)
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
