package dev.tributary.adapters.out.postgres.account;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.account.token.AccessToken;
import dev.tributary.application.account.token.StoredToken;
import dev.tributary.application.account.token.StoredToken.TokenFailure;
import dev.tributary.application.account.token.TokenStore;
import dev.tributary.application.secret.SecretCipher;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.CiphertextContext;
import dev.tributary.domain.secret.EncryptedSecret;
import dev.tributary.domain.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of {@code tributary.account_token}; leases by the clock of the database. */
@ApplicationScoped
public class PostgresTokenStore implements TokenStore {
  private static final String TABLE = "account_token";
  private static final String FIND =
      """
      select generation, settings, token_key, token, refresh_key, refresh_token, usable_until,
             failed_at, failure
      from tributary.account_token where account = ?
      """;

  /** The account is locked by the reference only; without it nothing is inserted. */
  private static final String LEASE =
      """
      insert into tributary.account_token as known (account, generation, lease, leased_until)
      select name, 0, ?, clock_timestamp() + make_interval(secs => ?)
      from tributary.account where name = ?
      on conflict (account) do update
        set lease = excluded.lease, leased_until = excluded.leased_until
        where known.generation = ?
          and (known.lease is null or known.leased_until < clock_timestamp())
      """;

  private static final String RENEW =
      """
      update tributary.account_token
      set leased_until = clock_timestamp() + make_interval(secs => ?)
      where account = ? and lease = ?
      """;
  private static final String KEEP =
      """
      update tributary.account_token
      set generation = generation + 1, settings = ?, token_key = ?, token = ?, refresh_key = ?,
          refresh_token = ?, usable_until = ?, failed_at = null, failure = null, lease = null
      where account = ? and lease = ?
      """;
  private static final String FAIL =
      """
      update tributary.account_token
      set lease = null, failure = coalesce(?, failure),
          failed_at = case when ?::text is null then failed_at else clock_timestamp() end
      where account = ? and lease = ?
      """;

  private final Sql sql;
  private final SecretCipher cipher;

  public PostgresTokenStore(DataSource dataSource, SecretCipher cipher) {
    this.sql = new Sql(dataSource);
    this.cipher = cipher;
  }

  @Override
  public StoredToken find(AccountName account) {
    return sql.first(FIND, row -> stored(row, account), account.value()).orElse(StoredToken.NONE);
  }

  @Override
  public Optional<Lease> lease(AccountName account, long seen, Duration time) {
    UUID id = UUID.randomUUID();
    int leased = sql.update(LEASE, id, seconds(time), account.value(), seen);
    return leased == 1 ? Optional.of(new Lease(account, id)) : Optional.empty();
  }

  @Override
  public boolean renew(Lease lease, Duration time) {
    return sql.update(RENEW, seconds(time), lease.account().value(), lease.id()) == 1;
  }

  @Override
  public void keep(
      Lease lease, String authenticationHash, AccessToken token, Optional<Secret> refreshToken) {
    EncryptedSecret encrypted = cipher.encrypt(token.value(), place(lease.account(), "token"));
    Optional<EncryptedSecret> refresh =
        refreshToken.map(value -> cipher.encrypt(value, place(lease.account(), "refresh_token")));
    sql.update(
        KEEP,
        authenticationHash,
        encrypted.keyId(),
        encrypted.text(),
        refresh.map(EncryptedSecret::keyId),
        refresh.map(EncryptedSecret::text),
        token.usableUntil(),
        lease.account().value(),
        lease.id());
  }

  @Override
  public void fail(Lease lease, Optional<String> reason) {
    sql.update(FAIL, reason, reason, lease.account().value(), lease.id());
  }

  private StoredToken stored(SqlRow row, AccountName account) {
    return new StoredToken(
        row.number("generation"),
        row.optionalText("settings").orElse(""),
        secret(row, "token_key", "token", account)
            .map(value -> new AccessToken(value, row.optionalInstant("usable_until"))),
        secret(row, "refresh_key", "refresh_token", account),
        row.optionalInstant("failed_at")
            .map(at -> new TokenFailure(at, row.optionalText("failure").orElse(""))));
  }

  /** A token whose master key is gone is fetched again. */
  private Optional<Secret> secret(SqlRow row, String key, String field, AccountName account) {
    try {
      return row.optionalText(key)
          .map(id -> new EncryptedSecret(id, row.text(field)))
          .map(encrypted -> cipher.decrypt(encrypted, place(account, field)));
    } catch (Refused unreadable) {
      return Optional.empty();
    }
  }

  private static CiphertextContext place(AccountName account, String field) {
    return new CiphertextContext(TABLE, account.value(), field);
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1e3;
  }
}
