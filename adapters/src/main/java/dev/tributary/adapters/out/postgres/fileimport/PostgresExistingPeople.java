package dev.tributary.adapters.out.postgres.fileimport;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.fileimport.ExistingPeople;
import dev.tributary.domain.fileimport.ImportKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import javax.sql.DataSource;

/** Looks keys up by their indexes. */
@ApplicationScoped
public class PostgresExistingPeople implements ExistingPeople {
  private static final String BY_NUMBER =
      """
      select count(*) as count from unnest(?::text[]) as wanted
      where exists (select from public.profile where external_id = wanted)
      """;

  private static final String BY_ADDRESS =
      """
      select count(*) as count from (select distinct lower(value) as wanted
                                     from unnest(?::text[]) as value) as addresses
      where exists (select from public.profile where lower(email) = wanted)
      """;

  private final Sql sql;

  public PostgresExistingPeople(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public long count(ImportKey key, Set<String> values) {
    return switch (key) {
      case EXTERNAL_ID -> count(BY_NUMBER, values);
      case EMAIL -> count(BY_ADDRESS, values);
      case NONE -> 0;
    };
  }

  private long count(String query, Set<String> values) {
    Object array = values.toArray(String[]::new);
    return sql.first(query, row -> row.getLong("count"), array).orElseThrow();
  }
}
