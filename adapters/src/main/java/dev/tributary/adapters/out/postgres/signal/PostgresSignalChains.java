package dev.tributary.adapters.out.postgres.signal;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.signal.SignalChains;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Follows the origins of runs in {@code tributary.run}. */
@ApplicationScoped
public class PostgresSignalChains implements SignalChains {
  private static final String LENGTH =
      """
      with recursive chain (run, number) as (
        select ?::uuid, 1
        union all
        select r.origin_run, chain.number + 1
        from chain join tributary.run r on r.id = chain.run
        where r.origin_run is not null and chain.number < ?)
      select max(number) as length from chain
      """;

  private final Sql sql;

  public PostgresSignalChains(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public int length(RunId last, int most) {
    return sql.first(LENGTH, row -> (int) row.number("length"), last.value(), most).orElse(1);
  }
}
