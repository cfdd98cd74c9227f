package dev.tributary.adapters.out.postgres.access;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.access.signin.SignInAttempts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** The windows of {@code tributary.sign_in_attempt}: one row per subject that tried lately. */
@ApplicationScoped
public class PostgresSignInAttempts implements SignInAttempts {
  private final Sql sql;

  public PostgresSignInAttempts(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public Optional<Duration> blocked(String subject, int limit, Instant now) {
    return sql
        .list(
            """
            select window_ends_at from tributary.sign_in_attempt
            where subject = ? and failures >= ? and window_ends_at > ?
            """,
            row -> Duration.between(now, row.instant("window_ends_at")),
            subject,
            limit,
            now)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Duration> count(String subject, int limit, Duration window, Instant now) {
    int counted =
        sql.update(
            """
            insert into tributary.sign_in_attempt as known (subject, failures, window_ends_at)
            values (?, 1, ?)
            on conflict (subject) do update set
              failures = case when known.window_ends_at > ? then known.failures + 1 else 1 end,
              window_ends_at = case when known.window_ends_at > ? then known.window_ends_at
                                    else excluded.window_ends_at end
            where known.failures < ? or known.window_ends_at <= ?
            """,
            subject,
            now.plus(window),
            now,
            now,
            limit,
            now);
    return counted > 0 ? Optional.empty() : blocked(subject, limit, now);
  }

  @Override
  public void release(String subject) {
    sql.update(
        """
        update tributary.sign_in_attempt set failures = failures - 1
        where subject = ? and failures > 0
        """,
        subject);
  }

  @Override
  public void clear(String subject) {
    sql.update("delete from tributary.sign_in_attempt where subject = ?", subject);
  }

  @Override
  public int removeExpired(Instant now, int limit) {
    return sql.update(
        """
        delete from tributary.sign_in_attempt where subject in (
          select subject from tributary.sign_in_attempt where window_ends_at <= ?
          order by window_ends_at limit ? for update skip locked)
        """,
        now,
        limit);
  }
}
