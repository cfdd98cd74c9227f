package dev.tributary.adapters.out.postgres.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.resource.PostgresResources;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.personalisation.QutePersonalisation;
import dev.tributary.adapters.personalisation.RenderingLimits;
import dev.tributary.application.activity.email.CheckEmail;
import dev.tributary.application.activity.email.EmailExecutor;
import dev.tributary.application.activity.email.PortionSize;
import dev.tributary.application.message.Outbox.CountedDelivery;
import dev.tributary.application.message.Outbox.Filter;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.activity.email.EmailSettings.Channel;
import dev.tributary.domain.activity.email.MissingValues;
import dev.tributary.domain.activity.email.MissingValues.Policy;
import dev.tributary.domain.activity.email.Sender;
import dev.tributary.domain.message.Exclusion;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
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

@DisplayNameGeneration(ReplaceUnderscores.class)
class SendingTest {
  private static final DataSource DATA_SOURCE = TestDatabase.create().dataSource();
  private static final AtomicLong NUMBERS = new AtomicLong(100);
  private static final RenderingLimits LIMITS =
      new RenderingLimits(10_000, 10_000, 100, Duration.ofSeconds(5));

  private final PostgresOutbox outbox = new PostgresOutbox(DATA_SOURCE);
  private final List<Row> rows = new ArrayList<>();

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
            Channel.SANDBOX);
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
        Channel.SANDBOX);
  }

  private static MissingValues missing(Policy policy, Map<String, String> defaults) {
    return new MissingValues(policy, new LinkedHashMap<>(defaults));
  }

  private static ActivityOutcome send(EmailSettings settings, SendingContext context, int portion) {
    return new EmailExecutor(
            new CheckEmail(new QutePersonalisation(LIMITS)),
            new PostgresResources(DATA_SOURCE),
            new PostgresRecipients(DATA_SOURCE),
            new PostgresMessages(DATA_SOURCE),
            new TimeOrderedMessageIds(),
            InstantSource.system(),
            new PortionSize(portion, 100_000))
        .execute(settings, context);
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
