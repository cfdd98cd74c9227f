package dev.tributary.adapters.out.postgres.access;

import dev.tributary.application.access.Sessions;
import dev.tributary.domain.access.Session;
import dev.tributary.domain.access.UserName;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** The sessions of {@code tributary.session}. */
@ApplicationScoped
public class PostgresSessions implements Sessions {
  private final Statements sql;

  public PostgresSessions(DataSource dataSource) {
    this.sql = new Statements(dataSource);
  }

  @Override
  public void add(Session session) {
    sql.update(
        """
        insert into tributary.session (seal, person, started_at, expires_at)
        values (?, ?, ?, ?)
        """,
        session.seal(),
        session.user().value(),
        session.startedAt(),
        session.expiresAt());
  }

  @Override
  public Optional<Session> find(String seal, Instant now) {
    return sql
        .query(
            """
            select seal, person, started_at, expires_at from tributary.session
            where seal = ? and expires_at > ?
            """,
            PostgresSessions::session,
            seal,
            now)
        .stream()
        .findFirst();
  }

  @Override
  public void extend(String seal, Instant expiresAt) {
    sql.update("update tributary.session set expires_at = ? where seal = ?", expiresAt, seal);
  }

  @Override
  public void remove(String seal) {
    sql.update("delete from tributary.session where seal = ?", seal);
  }

  @Override
  public void removeAllOf(UserName user) {
    sql.update("delete from tributary.session where person = ?", user.value());
  }

  @Override
  public int removeExpired(Instant now) {
    return sql.update("delete from tributary.session where expires_at <= ?", now);
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getString("seal"),
        new UserName(row.getString("person")),
        Statements.instant(row, "started_at"),
        Statements.instant(row, "expires_at"));
  }
}
