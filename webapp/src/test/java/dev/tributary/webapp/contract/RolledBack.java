package dev.tributary.webapp.contract;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** A transaction around one test, which leaves nothing behind for the others. */
@ApplicationScoped
public class RolledBack {
  private final EntityManager database;

  RolledBack(EntityManager database) {
    this.database = database;
  }

  /** Begins the transaction and empties these tables in it. */
  public void begin(String... tables) {
    QuarkusTransaction.begin();
    for (String table : tables) {
      execute("delete from " + table);
    }
  }

  /** Executes a statement within the transaction. */
  public void execute(String sql) {
    database.createNativeQuery(sql).executeUpdate();
  }

  /** Makes the next read come from the database; what was written must have been flushed. */
  public void forgetRead() {
    database.clear();
  }

  /** Ends the transaction. */
  public void rollBack() {
    QuarkusTransaction.rollback();
  }
}
