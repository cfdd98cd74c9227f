package dev.tributary.adapters.out.postgres.message;

import dev.tributary.adapters.sql.BoundedList;
import dev.tributary.adapters.sql.BoundedList.Order;
import dev.tributary.adapters.sql.BoundedList.Range;
import dev.tributary.adapters.sql.BoundedList.Reading;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.message.suppression.SuppressionFilter;
import dev.tributary.application.message.suppression.Suppressions;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.AddressSpellings;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.Suppression;
import dev.tributary.domain.message.Suppression.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Stores the addresses that get no messages. */
@ApplicationScoped
public class PostgresSuppressions implements Suppressions {
  private static final String ADD =
      """
      insert into tributary.suppression (channel, address, reason, detail, message, at)
      values (?, ?, ?, ?, ?, ?)
      on conflict (channel, address) do update
        set reason = excluded.reason, detail = excluded.detail, message = excluded.message,
            at = excluded.at
        where suppression.reason = 'BOUNCED'
      """;
  // Where an address is stored in two forms, its owner's opt-out comes first.
  private static final String AMONG =
      """
      select s.* from unnest(?::text[], ?::text[]) as wanted (channel, address)
      join tributary.suppression s using (channel, address) order by s.reason desc
      """;
  private static final String REMOVE =
      """
      with removed as (
        delete from tributary.suppression where channel = ? and address = any (?) returning *)
      select * from removed order by reason desc
      """;
  private static final String MEANT =
      """
      channel = ? and (?::text is null or reason = ?)
        and (?::timestamptz is null or at >= ?) and (?::timestamptz is null or at < ?)
        and strpos(lower(detail), lower(?)) > 0
      """;
  private static final Order<String> BY_ADDRESS =
      new Order<>("address", ">", "", row -> row.text("address"));

  private static final Reading<Suppression, String> LISTED =
      new Reading<>("r.*", "", PostgresSuppressions::read, one -> one.address().value());

  private static final String COUNT =
      "select count(*) as addresses from tributary.suppression where ";
  private static final String REMOVE_ALL = "delete from tributary.suppression where ";
  private static final String PURGE =
      """
      delete from tributary.suppression where ctid = any (array(
        select ctid from tributary.suppression where at < ? and reason = 'BOUNCED'
        order by at limit ? for update skip locked))
      """;
  private final Sql sql;

  public PostgresSuppressions(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public boolean add(Suppression suppression) {
    return sql.update(
            ADD,
            suppression.address().channel(),
            suppression.address().value(),
            suppression.reason(),
            suppression.detail(),
            suppression.message().value(),
            suppression.at())
        > 0;
  }

  @Override
  public Map<Address, Reason> among(Collection<Address> addresses) {
    AddressSpellings wanted = AddressSpellings.of(addresses);
    Map<Address, Reason> found = new HashMap<>();
    stored(wanted).forEach(one -> found.putIfAbsent(wanted.address(one.address()), one.reason()));
    return found;
  }

  @Override
  public Optional<Suppression> find(Address address) {
    return stored(AddressSpellings.of(List.of(address))).stream().findFirst();
  }

  private List<Suppression> stored(AddressSpellings wanted) {
    return sql.list(
        AMONG,
        PostgresSuppressions::read,
        wanted.addresses().stream().map(address -> address.channel().name()).toList(),
        wanted.all());
  }

  @Override
  public ListPage<Suppression, String> after(
      SuppressionFilter filter, Optional<String> address, int limit) {
    Range channel =
        new Range(
            new LinkedHashMap<>(Map.of("channel", filter.channel())),
            List.of(),
            List.of(meant(filter)));
    return new BoundedList<>("tributary.suppression", BY_ADDRESS, List.of(channel))
        .page(sql, LISTED, address, limit);
  }

  @Override
  public long count(SuppressionFilter filter) {
    return sql.first(SqlFragment.of(COUNT).then(meant(filter)), row -> row.number("addresses"))
        .orElseThrow();
  }

  @Override
  public int remove(SuppressionFilter filter) {
    return sql.update(SqlFragment.of(REMOVE_ALL).then(meant(filter)));
  }

  private static SqlFragment meant(SuppressionFilter filter) {
    return SqlFragment.of(
        MEANT,
        filter.channel(),
        filter.reason(),
        filter.reason(),
        filter.from(),
        filter.from(),
        filter.to(),
        filter.to(),
        filter.reply());
  }

  @Override
  public Optional<Suppression> remove(Address address) {
    return sql.first(REMOVE, PostgresSuppressions::read, address.channel(), address.spellings());
  }

  @Override
  public int removeBouncedBefore(Instant instant, int limit) {
    return sql.update(PURGE, instant, limit);
  }

  private static Suppression read(SqlRow row) {
    return new Suppression(
        AddressRow.read(row),
        Reason.valueOf(row.text("reason")),
        row.text("detail"),
        new MessageId(row.uuid("message")),
        row.instant("at"));
  }
}
