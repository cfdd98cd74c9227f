package dev.tributary.application.account.token;

import dev.tributary.application.account.token.StoredToken.TokenFailure;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.secret.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The tokens of one test; leases never end by themselves. */
public final class InMemoryTokenStore implements TokenStore {
  private final InstantSource clock;
  private final Map<AccountName, StoredToken> tokens = new HashMap<>();
  private final Map<AccountName, Lease> leases = new HashMap<>();

  public InMemoryTokenStore(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized StoredToken find(AccountName account) {
    return tokens.getOrDefault(account, StoredToken.NONE);
  }

  @Override
  public synchronized Optional<Lease> lease(AccountName account, long seen, Duration time) {
    if (leases.containsKey(account) || find(account).generation() != seen) {
      return Optional.empty();
    }
    Lease lease = new Lease(account, UUID.randomUUID());
    leases.put(account, lease);
    return Optional.of(lease);
  }

  @Override
  public synchronized boolean renew(Lease lease, Duration time) {
    return lease.equals(leases.get(lease.account()));
  }

  @Override
  public synchronized void keep(
      Lease lease, String authenticationHash, AccessToken token, Optional<Secret> refreshToken) {
    if (leases.remove(lease.account(), lease)) {
      tokens.put(
          lease.account(),
          new StoredToken(
              find(lease.account()).generation() + 1,
              authenticationHash,
              Optional.of(token),
              refreshToken,
              Optional.empty()));
    }
  }

  @Override
  public synchronized void fail(Lease lease, Optional<String> reason) {
    if (leases.remove(lease.account(), lease)) {
      StoredToken before = find(lease.account());
      tokens.put(
          lease.account(),
          new StoredToken(
              before.generation(),
              before.authenticationHash(),
              before.token(),
              before.refreshToken(),
              reason.map(text -> new TokenFailure(clock.instant(), text))));
    }
  }
}
