package dev.tributary.adapters.out.postgres.pageresult;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.pageresult.PageResultId;
import dev.tributary.application.pageresult.PageResults;
import dev.tributary.domain.secret.EncryptedSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows of {@code tributary.page_result}. */
@ApplicationScoped
public class PostgresPageResults implements PageResults {
  private static final String ADD =
      """
      insert into tributary.page_result (id, owner, key_id, encrypted, expires_at)
      values (?, ?, ?, ?, ?)
      """;
  private static final String FIND =
      """
      select key_id, encrypted from tributary.page_result
      where id = ? and owner = ? and expires_at > ?
      """;
  private static final String REMOVE = "delete from tributary.page_result where id = ?";
  private static final String REMOVE_EXPIRED =
      """
      delete from tributary.page_result where id in (
        select id from tributary.page_result where expires_at <= ?
        order by expires_at limit ? for update skip locked)
      """;

  private final Sql sql;

  public PostgresPageResults(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public void add(PageResultId id, String owner, EncryptedSecret page, Instant expiresAt) {
    sql.update(ADD, id.value(), owner, page.keyId(), page.text(), expiresAt);
  }

  @Override
  public Optional<EncryptedSecret> find(PageResultId id, String owner, Instant now) {
    return sql.first(
        FIND,
        row -> new EncryptedSecret(row.text("key_id"), row.text("encrypted")),
        id.value(),
        owner,
        now);
  }

  @Override
  public void remove(PageResultId id) {
    sql.update(REMOVE, id.value());
  }

  @Override
  public int removeExpired(Instant now, int limit) {
    return sql.update(REMOVE_EXPIRED, now, limit);
  }
}
