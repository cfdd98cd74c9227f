package dev.tributary.adapters.out.postgres.limit;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.limit.CallLease;
import dev.tributary.domain.limit.CallLedger;
import dev.tributary.domain.limit.CallLedgerText;
import dev.tributary.domain.limit.LeaseRequest;

/**
 * The ledgers of accounts, changed by compare-and-set: neither a transaction nor a lock spans the
 * computation of a lease. The clock is that of the database.
 */
final class CallLedgers {
  private static final String READ =
      """
      select coalesce(l.version, 0) as version, coalesce(l.state, '') as state,
        (extract(epoch from clock_timestamp()) * 1000)::bigint as now
      from (select ?::text as name) n left join tributary.call_ledger l on l.name = n.name
      """;

  /** Changes nothing when another node was faster. */
  private static final String WRITE =
      """
      insert into tributary.call_ledger as l (name, version, state) values (?, ?, ?)
      on conflict (name) do update set version = excluded.version, state = excluded.state
        where l.version = excluded.version - 1
      """;

  private final Sql sql;

  CallLedgers(Sql sql) {
    this.sql = sql;
  }

  private record Stored(long version, String state, long now) {}

  /** Each failed attempt is the success of another node, so that the attempts end. */
  CallLease lease(String name, AccountLimits limits, LeaseRequest request) {
    while (true) {
      Stored stored =
          sql.first(
                  READ,
                  row -> new Stored(row.number("version"), row.text("state"), row.number("now")),
                  name)
              .orElseThrow();
      CallLedger.Leased leased =
          CallLedgerText.read(limits, stored.state()).lease(request, stored.now());
      String state = CallLedgerText.write(leased.ledger());
      if (sql.update(WRITE, name, stored.version() + 1, state) == 1) {
        return leased.lease();
      }
    }
  }
}
