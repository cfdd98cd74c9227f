package dev.tributary.adapters.out.postgres.message;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.message.suppression.SuppressionFilter;
import dev.tributary.application.message.suppression.Suppressions;
import dev.tributary.domain.message.AddressSpellings;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.Suppression;
import dev.tributary.domain.message.Suppression.Reason;
import dev.tributary.domain.profile.ProfileId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

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
  private static final String AFTER = "select * from tributary.suppression where mailbox > ? and ";
  private static final String COUNT =
      "select count(*) as mailboxes from tributary.suppression where ";
  private static final String REMOVE_ALL = "delete from tributary.suppression where ";
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

  private final Sql sql;

  public PostgresSuppressions(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public boolean add(Suppression suppression) {
    return sql.update(
            ADD,
            suppression.mailbox(),
            suppression.reason(),
            suppression.detail(),
            suppression.message().value(),
            suppression.at())
        > 0;
  }

  @Override
  public Map<String, Reason> among(Collection<String> mailboxes) {
    AddressSpellings wanted = AddressSpellings.of(mailboxes);
    Map<String, Reason> found = new HashMap<>();
    sql.list(AMONG, PostgresSuppressions::read, wanted.all())
        .forEach(one -> found.putIfAbsent(wanted.mailbox(one.mailbox()), one.reason()));
    return found;
  }

  @Override
  public Optional<Suppression> find(String mailbox) {
    return sql.first(AMONG, PostgresSuppressions::read, EmailAddress.spellings(mailbox));
  }

  @Override
  public List<Suppression> after(SuppressionFilter filter, Optional<String> mailbox, int limit) {
    return sql.list(
        SqlFragment.of(AFTER, mailbox.orElse(""))
            .then(meant(filter))
            .then(" order by mailbox limit ?", limit),
        PostgresSuppressions::read);
  }

  @Override
  public long count(SuppressionFilter filter) {
    return sql.first(SqlFragment.of(COUNT).then(meant(filter)), row -> row.number("mailboxes"))
        .orElseThrow();
  }

  @Override
  public int remove(SuppressionFilter filter) {
    return sql.update(SqlFragment.of(REMOVE_ALL).then(meant(filter)));
  }

  private static SqlFragment meant(SuppressionFilter filter) {
    return SqlFragment.of(
        MEANT,
        filter.reason(),
        filter.reason(),
        filter.from(),
        filter.from(),
        filter.to(),
        filter.to(),
        filter.said());
  }

  @Override
  public Optional<Suppression> remove(String mailbox) {
    return sql.first(REMOVE, PostgresSuppressions::read, EmailAddress.spellings(mailbox));
  }

  @Override
  public int removeQuarantinedBefore(Instant instant, int limit) {
    return sql.update(PURGE, instant, limit);
  }

  @Override
  public List<ProfileId> optOut(String mailbox) {
    return sql.list(
        OPT_OUT, row -> new ProfileId(row.number("id")), EmailAddress.spellings(mailbox));
  }

  private static Suppression read(SqlRow row) {
    return new Suppression(
        row.text("mailbox"),
        Reason.valueOf(row.text("reason")),
        row.text("detail"),
        new MessageId(row.uuid("message")),
        row.instant("at"));
  }
}
