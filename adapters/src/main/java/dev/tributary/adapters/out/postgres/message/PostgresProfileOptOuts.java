package dev.tributary.adapters.out.postgres.message;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.message.ProfileOptOuts;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.profile.ProfileId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** Sets opt-outs in the profiles, by the index on the address. */
@ApplicationScoped
public class PostgresProfileOptOuts implements ProfileOptOuts {
  private static final String EMAIL =
      """
      update public.profile set opt_out_email = true, last_modified = clock_timestamp()
      where lower(email) = any (?) and opt_out_email is distinct from true
      returning id
      """;

  private final Sql sql;

  public PostgresProfileOptOuts(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public List<ProfileId> optOut(Address address) {
    String statement =
        switch (address.channel()) {
          case EMAIL -> EMAIL;
        };
    return sql.list(statement, row -> new ProfileId(row.number("id")), address.spellings());
  }
}
