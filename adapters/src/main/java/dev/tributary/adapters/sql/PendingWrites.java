package dev.tributary.adapters.sql;

import com.arjuna.ats.jta.common.jtaPropertyManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Writes of one transaction that wait for its next statement or its commit, so that they cost no
 * round trip of their own. Those that wait for the commit are sent with it, after whatever else
 * writes before the commit. A rollback forgets them.
 */
final class PendingWrites implements Synchronization {
  /**
   * More are not sent together. The driver keeps what it has prepared by the whole text: those of a
   * hundred starts in one transaction would be prepared, and planned, each time.
   */
  private static final int MOST = 8;

  /** The driver sends no other one, as the server reports that the transaction has ended. */
  private static final SqlFragment COMMIT = SqlFragment.of("COMMIT");

  private final DataSource dataSource;
  private final List<SqlFragment> writes = new ArrayList<>();

  private PendingWrites(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  private record Key(DataSource dataSource) {}

  /** Those of the active transaction on connections of {@code dataSource}. */
  static Optional<PendingWrites> present(DataSource dataSource) {
    TransactionSynchronizationRegistry registry = registry();
    return registry.getTransactionStatus() == Status.STATUS_ACTIVE
        ? Optional.ofNullable((PendingWrites) registry.getResource(new Key(dataSource)))
        : Optional.empty();
  }

  /** Adds a write to those of the active transaction; false when there is none. */
  static boolean add(DataSource dataSource, SqlFragment write) {
    TransactionSynchronizationRegistry registry = registry();
    if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
      return false;
    }
    present(dataSource).orElseGet(() -> begun(registry, dataSource)).add(write);
    return true;
  }

  private void add(SqlFragment write) {
    writes.add(write);
    if (writes.size() == MOST) {
      send();
    }
  }

  private static PendingWrites begun(
      TransactionSynchronizationRegistry registry, DataSource dataSource) {
    PendingWrites none = new PendingWrites(dataSource);
    registry.registerInterposedSynchronization(none);
    registry.putResource(new Key(dataSource), none);
    return none;
  }

  private static TransactionSynchronizationRegistry registry() {
    return jtaPropertyManager.getJTAEnvironmentBean().getTransactionSynchronizationRegistry();
  }

  /** The caller sends them now. */
  List<SqlFragment> take() {
    List<SqlFragment> taken = List.copyOf(writes);
    writes.clear();
    return taken;
  }

  /** Sends them by themselves. */
  void send() {
    List<SqlFragment> due = take();
    if (due.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      Sql.on(connection).send(due);
    } catch (SQLException failed) {
      throw new StatementFailed(due.getFirst().text(), Optional.empty(), failed);
    }
  }

  /** What is registered now is called after all that was registered before. */
  @Override
  public void beforeCompletion() {
    registry().registerInterposedSynchronization(new AtCommit(this));
  }

  @Override
  public void afterCompletion(int status) {
    writes.clear();
  }

  private void commit() {
    if (!writes.isEmpty() && registry().getTransactionStatus() == Status.STATUS_ACTIVE) {
      writes.add(COMMIT);
      send();
    }
  }

  private record AtCommit(PendingWrites writes) implements Synchronization {
    @Override
    public void beforeCompletion() {
      writes.commit();
    }

    @Override
    public void afterCompletion(int status) {
      // Only the commit matters.
    }
  }
}
