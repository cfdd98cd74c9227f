package dev.tributary.adapters.out.postgres.fileimport;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.fileimport.preview.ExistingProfiles;
import dev.tributary.domain.fileimport.plan.ImportKey;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.AddressSpellings;
import dev.tributary.domain.message.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import javax.sql.DataSource;

/** Looks keys up by their indexes. */
@ApplicationScoped
public class PostgresExistingProfiles implements ExistingProfiles {
  private static final String BY_NUMBER =
      """
      select count(*) as count from unnest(?::text[]) as wanted
      where exists (select from public.profile where external_id = wanted)
      """;

  private static final String BY_ADDRESS =
      """
      select count(distinct mailbox) as count
      from unnest(?::text[], ?::text[]) as wanted (mailbox, spelling)
      where exists (select from public.profile where lower(email) = spelling)
      """;

  private final Sql sql;

  public PostgresExistingProfiles(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public long count(ImportKey key, Set<String> values) {
    return switch (key) {
      case EXTERNAL_ID -> count(BY_NUMBER, array(values));
      case EMAIL -> {
        AddressSpellings wanted = AddressSpellings.of(Channel.EMAIL, values);
        yield count(
            BY_ADDRESS,
            array(wanted.addresses().stream().map(Address::value).toList()),
            array(wanted.all()));
      }
      case NONE -> 0;
    };
  }

  private long count(String query, Object... arrays) {
    return sql.first(query, row -> row.number("count"), arrays).orElseThrow();
  }

  private static Object array(Collection<String> values) {
    return values.toArray(String[]::new);
  }
}
