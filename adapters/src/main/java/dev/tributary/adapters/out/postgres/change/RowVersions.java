package dev.tributary.adapters.out.postgres.change;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.tributary.adapters.sql.Sql;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The versions of the rows of one table. */
public final class RowVersions {
  private final Sql sql;
  private final String versions;
  private final String newest;

  /**
   * @param versions selects the columns id and version of the ids that are its parameter
   * @param newest selects the column version, one for the newest rows together
   */
  public RowVersions(DataSource dataSource, String versions, String newest) {
    this.sql = new Sql(dataSource);
    this.versions = versions;
    this.newest = newest;
  }

  public Map<UUID, String> of(Collection<UUID> ids) {
    return sql
        .list(
            versions,
            row -> Map.entry(row.uuid("id"), row.text("version")),
            (Object) ids.toArray(UUID[]::new))
        .stream()
        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public String ofNewest() {
    return sql.first(newest, row -> row.text("version")).orElseThrow();
  }
}
