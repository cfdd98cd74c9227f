package dev.tributary.adapters.out.postgres.account;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.secret.SecretUse;
import dev.tributary.domain.secret.SecretName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** Finds {@code {secret: name}} in the settings of accounts. */
@ApplicationScoped
public class SecretsOfAccounts implements SecretUse {
  /** A parameter, for its question mark is none of JDBC's. */
  private static final String ANYWHERE = "$.**.secret ? (@ == $name)";

  private static final String USERS =
      """
      select name from tributary.account
      where jsonb_path_exists(
              settings, cast(? as jsonpath), jsonb_build_object('name', ?::text))
      order by name
      """;

  private final Sql sql;

  public SecretsOfAccounts(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public List<String> usersOf(SecretName name) {
    return sql.list(USERS, row -> row.text("name"), ANYWHERE, name.value());
  }
}
