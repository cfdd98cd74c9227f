package dev.tributary.adapters.out.postgres.message;

import dev.tributary.application.message.suppression.SuppressionFilter;
import dev.tributary.application.message.suppression.Suppressions;
import dev.tributary.domain.message.AddressSpellings;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.Suppression;
import dev.tributary.domain.message.Suppression.Reason;
import dev.tributary.domain.profile.ProfileId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stores the mailboxes that get no mail. */
@ApplicationScoped
public class PostgresSuppressions implements Suppressions {
  private static final String ADD =
      """
      insert into tributary.suppression (mailbox, reason, detail, message, at)
      values (?, ?, ?, ?, ?)
      on conflict (mailbox) do update
        set reason = excluded.reason, detail = excluded.detail, message = excluded.message,
            at = excluded.at
        where suppression.reason = 'QUARANTINED'
      """;
  // Where a mailbox is stored in two forms, its owner's opt-out comes first.
  private static final String AMONG =
      "select * from tributary.suppression where mailbox = any (?) order by reason desc";
  private static final String REMOVE =
      """
      with removed as (
        delete from tributary.suppression where mailbox = any (?) returning *)
      select * from removed order by reason desc
      """;
  private static final String MEANT =
      """
      (?::text is null or reason = ?)
        and (?::timestamptz is null or at >= ?) and (?::timestamptz is null or at < ?)
        and strpos(lower(detail), lower(?)) > 0
      """;
  private static final String AFTER =
      "select * from tributary.suppression where mailbox > ? and %s order by mailbox limit ?"
          .formatted(MEANT);
  private static final String COUNT =
      "select count(*) as mailboxes from tributary.suppression where " + MEANT;
  private static final String REMOVE_ALL = "delete from tributary.suppression where " + MEANT;
  private static final String PURGE =
      """
      delete from tributary.suppression where mailbox in (
        select mailbox from tributary.suppression where at < ? and reason = 'QUARANTINED'
        order by at limit ? for update skip locked)
      """;
  private static final String OPT_OUT =
      """
      update public.profile set opt_out_email = true, last_modified = clock_timestamp()
      where lower(email) = any (?) and opt_out_email is distinct from true
      returning id
      """;

  private final DataSource dataSource;

  public PostgresSuppressions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  @Override
  public boolean add(Suppression suppression) {
    return change(
            ADD,
            suppression.mailbox(),
            suppression.reason().name(),
            suppression.detail(),
            suppression.message().value(),
            suppression.at().atOffset(ZoneOffset.UTC))
        > 0;
  }

  @Override
  public Map<String, Reason> among(Collection<String> mailboxes) {
    AddressSpellings wanted = AddressSpellings.of(mailboxes);
    Map<String, Reason> found = new HashMap<>();
    spelled(AMONG, wanted.all())
        .forEach(one -> found.putIfAbsent(wanted.mailbox(one.mailbox()), one.reason()));
    return found;
  }

  @Override
  public Optional<Suppression> find(String mailbox) {
    return spelled(AMONG, EmailAddress.spellings(mailbox)).stream().findFirst();
  }

  @Override
  public List<Suppression> after(SuppressionFilter filter, Optional<String> mailbox, int limit) {
    return prepared(
        AFTER,
        statement -> {
          statement.setString(1, mailbox.orElse(""));
          int next = bind(statement, 2, filter);
          statement.setInt(next, limit);
          return read(statement);
        });
  }

  @Override
  public long count(SuppressionFilter filter) {
    return prepared(
        COUNT,
        statement -> {
          bind(statement, 1, filter);
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong("mailboxes");
          }
        });
  }

  @Override
  public int remove(SuppressionFilter filter) {
    return prepared(
        REMOVE_ALL,
        statement -> {
          bind(statement, 1, filter);
          return statement.executeUpdate();
        });
  }

  /** The number of the next parameter. */
  private static int bind(PreparedStatement statement, int first, SuppressionFilter filter)
      throws SQLException {
    String reason = filter.reason().map(Reason::name).orElse(null);
    OffsetDateTime from = filter.from().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    OffsetDateTime to = filter.to().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    int next = first;
    for (@Nullable Object value : new @Nullable Object[] {reason, reason, from, from, to, to}) {
      statement.setObject(next++, value);
    }
    statement.setString(next++, filter.said());
    return next;
  }

  @Override
  public Optional<Suppression> remove(String mailbox) {
    return spelled(REMOVE, EmailAddress.spellings(mailbox)).stream().findFirst();
  }

  @Override
  public int removeQuarantinedBefore(Instant instant, int limit) {
    return change(PURGE, instant.atOffset(ZoneOffset.UTC), limit);
  }

  @Override
  public List<ProfileId> optOut(String mailbox) {
    return prepared(
        OPT_OUT,
        statement -> {
          statement.setArray(1, texts(statement, EmailAddress.spellings(mailbox)));
          try (ResultSet row = statement.executeQuery()) {
            List<ProfileId> optedOut = new ArrayList<>();
            while (row.next()) {
              optedOut.add(new ProfileId(row.getLong("id")));
            }
            return optedOut;
          }
        });
  }

  private List<Suppression> spelled(String sql, Collection<String> spellings) {
    return prepared(
        sql,
        statement -> {
          statement.setArray(1, texts(statement, spellings));
          return read(statement);
        });
  }

  private static Array texts(PreparedStatement statement, Collection<String> texts)
      throws SQLException {
    return statement.getConnection().createArrayOf("text", texts.toArray());
  }

  private int change(String sql, Object... parameters) {
    return prepared(
        sql,
        statement -> {
          for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
          }
          return statement.executeUpdate();
        });
  }

  private <T> T prepared(String sql, Work<T> work) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.on(statement);
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot reach the mailboxes that get no mail", failed);
    }
  }

  private static List<Suppression> read(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      List<Suppression> found = new ArrayList<>();
      while (row.next()) {
        found.add(
            new Suppression(
                row.getString("mailbox"),
                Reason.valueOf(row.getString("reason")),
                row.getString("detail"),
                new MessageId(row.getObject("message", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant()));
      }
      return found;
    }
  }
}
