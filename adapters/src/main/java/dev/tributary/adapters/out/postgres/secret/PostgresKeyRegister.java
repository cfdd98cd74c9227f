package dev.tributary.adapters.out.postgres.secret;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.secret.KeyRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** The fingerprints of {@code tributary.master_key}. */
@ApplicationScoped
public class PostgresKeyRegister implements KeyRegister {
  private final Sql sql;

  public PostgresKeyRegister(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public List<String> lockAndList() {
    sql.update("lock table tributary.master_key in share row exclusive mode");
    return sql.list(
        "select fingerprint from tributary.master_key order by since desc",
        row -> row.text("fingerprint"));
  }

  @Override
  public void add(String fingerprint, Instant now) {
    sql.update(
        "insert into tributary.master_key (fingerprint, since) values (?, ?)", fingerprint, now);
  }
}
