package dev.tributary.adapters.in.engine;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A database behind the program's own pool and transactions, without the program around them. */
public final class TransactionalPool implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 16;
  private static final int MILLIS_TO_END = 10_000;
  private static final String NAME = "pool";

  /** Where a transaction can lose its connection. */
  enum Edge {
    BEGIN,
    COMMIT,
    ROLLBACK
  }

  private final TransactionManager transactions =
      com.arjuna.ats.jta.TransactionManager.transactionManager();
  private final TransactionSynchronizationRegistry registry =
      new TransactionSynchronizationRegistryImple();
  private final TestDatabase database = TestDatabase.create();
  private final AgroalDataSource pool;
  private volatile Consumer<Edge> watcher = edge -> {};

  static {
    forgo(BeanPopulator.getDefaultInstance(ObjectStoreEnvironmentBean.class));
    Stream.of("communicationStore", "stateStore")
        .map(name -> BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, name))
        .forEach(TransactionalPool::forgo);
  }

  public TransactionalPool() {
    try {
      pool = AgroalDataSource.from(configuration());
    } catch (SQLException failed) {
      throw new IllegalStateException("no pool", failed);
    }
  }

  public AgroalDataSource dataSource() {
    return pool;
  }

  /** The same database, but never on the connection of the present transaction. */
  public TestDatabase database() {
    return database;
  }

  public TransactionSynchronizationRegistry registry() {
    return registry;
  }

  /** From now on called right before each begin, commit and rollback. */
  void watch(Consumer<Edge> newWatcher) {
    watcher = newWatcher;
  }

  /** Ends every session of the pool, as an administrator or a restart of the server does. */
  void cutConnections() {
    try (Connection administrator = database.administer()) {
      Sql.on(administrator)
          .list(
              """
              select pg_terminate_backend(pid, ?) from pg_stat_activity
              where datname = current_database() and application_name = ?
              """,
              row -> true,
              MILLIS_TO_END,
              NAME);
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot end the sessions", failed);
    }
  }

  /** Commits unless {@code work} throws, as {@code @Transactional} does; joins one under way. */
  public <T> T inTransaction(Supplier<T> work) {
    try {
      if (transactions.getTransaction() != null) {
        return work.get();
      }
      watcher.accept(Edge.BEGIN);
      transactions.begin();
      try {
        T result = work.get();
        watcher.accept(Edge.COMMIT);
        transactions.commit();
        return result;
      } finally {
        if (transactions.getTransaction() != null) {
          watcher.accept(Edge.ROLLBACK);
          transactions.rollback();
        }
      }
    } catch (NotSupportedException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | SystemException failed) {
      throw new IllegalStateException("no transaction", failed);
    }
  }

  /** Another transaction waits for a lock of this type, or has ended without waiting. */
  public void awaitWaiting(CompletableFuture<?> other, String lock) {
    Sql observer = new Sql(database.dataSource());
    try {
      Eventually.holds(
          "the other transaction waits",
          () ->
              other.isDone()
                  || observer
                      .first(
                          "select from pg_locks where locktype = ? and not granted",
                          _ -> true,
                          lock)
                      .isPresent());
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private AgroalDataSourceConfigurationSupplier configuration() {
    return new AgroalDataSourceConfigurationSupplier()
        .connectionPoolConfiguration(
            connections ->
                connections
                    .maxSize(MOST_CONNECTIONS)
                    .transactionIntegration(
                        new NarayanaTransactionIntegration(transactions, registry))
                    .connectionFactoryConfiguration(
                        factory ->
                            factory
                                .jdbcUrl(database.jdbcUrl())
                                .jdbcProperty("ApplicationName", NAME)
                                .principal(new NamePrincipal(database.user()))
                                .credential(new SimplePassword(database.password()))));
  }

  /** With one database there is nothing to log; the default would make directories here. */
  private static void forgo(ObjectStoreEnvironmentBean store) {
    store.setObjectStoreType(VolatileStore.class.getName());
  }
}
