package dev.tributary.adapters.out.postgres.notification;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.notification.watch.InstallationState;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Measures the queue by its table, and the disk by the folder of uploads. */
@ApplicationScoped
public class MeasuredInstallation implements InstallationState {
  /** By the clock of the database, as entries are due by it. */
  private static final String DELAY =
      """
      select coalesce(extract(epoch from now() - min(execution_time)), 0)::bigint as seconds
      from tributary.scheduled_tasks where not picked and execution_time < now()
      """;

  private final Sql sql;
  private final File folder;

  public MeasuredInstallation(
      DataSource dataSource,
      @ConfigProperty(name = "quarkus.http.body.uploads-directory") String folder) {
    this.sql = new Sql(dataSource);
    this.folder = new File(folder);
  }

  @Override
  public Duration queueDelay() {
    return Duration.ofSeconds(sql.first(DELAY, row -> row.number("seconds")).orElse(0L));
  }

  @Override
  public long freeBytes() {
    return folder.getUsableSpace();
  }

  @Override
  public String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException unnamed) {
      return "localhost";
    }
  }
}
