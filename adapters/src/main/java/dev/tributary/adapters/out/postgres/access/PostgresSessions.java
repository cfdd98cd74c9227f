package dev.tributary.adapters.out.postgres.access;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.access.Sessions;
import dev.tributary.domain.access.Session;
import dev.tributary.domain.access.UserName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** The sessions of {@code tributary.session}. */
@ApplicationScoped
public class PostgresSessions implements Sessions {
  private final Sql sql;

  public PostgresSessions(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public void add(Session session) {
    sql.update(
        """
        insert into tributary.session (token_hash, person, started_at, expires_at)
        values (?, ?, ?, ?)
        """,
        session.tokenHash(),
        session.user().value(),
        session.startedAt(),
        session.expiresAt());
  }

  @Override
  public Optional<Session> find(String tokenHash, Instant now) {
    return sql
        .list(
            """
            select token_hash, person, started_at, expires_at from tributary.session
            where token_hash = ? and expires_at > ?
            """,
            PostgresSessions::session,
            tokenHash,
            now)
        .stream()
        .findFirst();
  }

  @Override
  public void extend(String tokenHash, Instant expiresAt) {
    sql.update(
        "update tributary.session set expires_at = ? where token_hash = ?", expiresAt, tokenHash);
  }

  @Override
  public void remove(String tokenHash) {
    sql.update("delete from tributary.session where token_hash = ?", tokenHash);
  }

  @Override
  public void removeAllOf(UserName user) {
    sql.update("delete from tributary.session where person = ?", user.value());
  }

  @Override
  public int removeExpired(Instant now, int limit) {
    return sql.update(
        """
        delete from tributary.session where token_hash = any (array(
          select token_hash from tributary.session where expires_at <= ?
          order by expires_at limit ? for update skip locked))
        """,
        now,
        limit);
  }

  private static Session session(SqlRow row) {
    return new Session(
        row.text("token_hash"),
        new UserName(row.text("person")),
        row.instant("started_at"),
        row.instant("expires_at"));
  }
}
