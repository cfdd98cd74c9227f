package dev.tributary.adapters.out.postgres.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tributary.application.account.ExternalAccounts;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.problem.Conflict;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;

/**
 * The accounts of {@code tributary.account}. Writes are flushed: plain SQL may follow them. Calls
 * read without a transaction and outside of any request, hence the context.
 */
@ApplicationScoped
@ActivateRequestContext
class PostgresExternalAccounts
    implements ExternalAccounts, PanacheRepositoryBase<AccountRow, String> {
  /** How long another node may use an account that was changed here. */
  private static final Duration STALE = Duration.ofSeconds(1);

  private static final int MOST = 1_000;

  private final Cache<AccountName, Optional<StoredAccount>> found =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfterWrite(STALE)
          .executor(Runnable::run)
          .build();

  /**
   * Each call reads it. One thread at a time loads it, so that none puts back what it read before.
   */
  @Override
  public Optional<StoredAccount> recent(AccountName name) {
    return found.get(name, this::stored);
  }

  @Override
  public Optional<StoredAccount> stored(AccountName name) {
    return findByIdOptional(name.value()).map(AccountRow::toDomain);
  }

  @Override
  public List<StoredAccount> list(Optional<AccountName> after, int limit) {
    return find("name > ?1 order by name", after.map(AccountName::value).orElse(""))
        .page(0, limit)
        .stream()
        .map(AccountRow::toDomain)
        .toList();
  }

  @Override
  public void add(ExternalAccount account, Instant now) {
    try {
      persistAndFlush(new AccountRow(account, now));
      found.invalidate(account.name());
    } catch (ConstraintViolationException | EntityExistsException taken) {
      throw new Conflict(AccountErrorCode.NAME_TAKEN, account.name().value());
    }
  }

  @Override
  public void replace(ExternalAccount account, long seen, Instant now) {
    write(account.name(), seen, row -> row.take(account, now));
  }

  @Override
  public void remove(AccountName name, long seen) {
    write(name, seen, this::delete);
  }

  private void write(AccountName name, long seen, Consumer<AccountRow> change) {
    AccountRow row =
        findByIdOptional(name.value())
            .filter(stored -> stored.version == seen)
            .orElseThrow(() -> changed(name));
    try {
      change.accept(row);
      flush();
      found.invalidate(name);
    } catch (OptimisticLockException meanwhile) {
      throw changed(name);
    }
  }

  private static Conflict changed(AccountName name) {
    return new Conflict(AccountErrorCode.CHANGED_MEANWHILE, name.value());
  }
}
