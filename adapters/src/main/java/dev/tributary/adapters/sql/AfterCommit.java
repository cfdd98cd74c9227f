package dev.tributary.adapters.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Runs actions when the current transaction has ended. */
@ApplicationScoped
public class AfterCommit {
  private final TransactionSynchronizationRegistry registry;

  public AfterCommit(TransactionSynchronizationRegistry registry) {
    this.registry = registry;
  }

  /**
   * Runs {@code action} after the commit, at most once for each {@code key}, and never after a
   * rollback; at once when there is no transaction. It must be quick and must not throw.
   */
  public void once(Object key, Runnable action) {
    if (registry.getTransactionKey() == null) {
      action.run();
    } else if (registry.getResource(key) == null) {
      registry.putResource(key, key);
      registry.registerInterposedSynchronization(new AtEnd(action, () -> {}));
    }
  }

  /**
   * Runs one of the two when the present transaction has ended. They must be quick and must not
   * throw.
   *
   * @param otherwise after a rollback, or when the outcome is not known
   */
  public void either(Runnable committed, Runnable otherwise) {
    registry.registerInterposedSynchronization(new AtEnd(committed, otherwise));
  }

  private record AtEnd(Runnable committed, Runnable otherwise) implements Synchronization {
    @Override
    public void beforeCompletion() {
      // Only the end matters.
    }

    @Override
    public void afterCompletion(int status) {
      (status == Status.STATUS_COMMITTED ? committed : otherwise).run();
    }
  }
}
