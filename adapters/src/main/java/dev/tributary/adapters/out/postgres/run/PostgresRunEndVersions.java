package dev.tributary.adapters.out.postgres.run;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.change.ChangeVersions;
import dev.tributary.application.change.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Which runs have ended. */
@ApplicationScoped
public class PostgresRunEndVersions implements ChangeVersions {
  private static final String ENDED =
      """
      select id, ended_at::text as version from tributary.run
      where id = any (?) and ended_at is not null
      """;

  private final Sql sql;

  public PostgresRunEndVersions(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public Topic.Kind kind() {
    return Topic.Kind.RUN_END;
  }

  @Override
  public Map<UUID, String> of(Collection<UUID> ids) {
    return sql
        .list(
            ENDED,
            row -> Map.entry(row.uuid("id"), row.text("version")),
            (Object) ids.toArray(UUID[]::new))
        .stream()
        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** No list shows ends alone: those of runs follow the runs themselves. */
  @Override
  public String ofNewest() {
    return "";
  }
}
