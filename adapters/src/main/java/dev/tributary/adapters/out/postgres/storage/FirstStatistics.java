package dev.tributary.adapters.out.postgres.storage;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.upkeep.MaintenanceTask;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/**
 * Analyzes the tables of the program that have rows and were never analyzed. Else the first
 * autovacuum, a minute after the rows came, removes what is dead before it analyzes: statements
 * that are planned in between expect hundreds of rows of a run, and their sessions take the plan
 * that is made once for dearer than one for each execution as long as they live.
 */
@ApplicationScoped
public class FirstStatistics implements MaintenanceTask {
  /** With fewer rows every plan is fast. */
  private static final int ROWS = 100;

  private static final String NEVER_ANALYZED =
      """
      select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
      where schemaname = 'tributary' and last_analyze is null and last_autoanalyze is null
        and n_mod_since_analyze >= ?
      """;

  private final Sql sql;

  public FirstStatistics(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public String task() {
    return "first-statistics";
  }

  @Override
  public void perform() {
    sql.list(NEVER_ANALYZED, row -> row.text("name"), ROWS).forEach(this::analyze);
  }

  private void analyze(String table) {
    sql.update("analyze " + table);
  }
}
