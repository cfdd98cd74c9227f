package dev.tributary.adapters.out.postgres.node;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.change.ChangeVersions;
import dev.tributary.application.change.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The version of the list of nodes, from their heartbeats and the ends of their silence. */
@ApplicationScoped
public class PostgresNodeVersions implements ChangeVersions {
  private static final String ALL =
      """
      select coalesce(md5(string_agg(
        concat_ws(' ', name, state, seen_at, silent_at < now()), ',' order by name)), '') as version
      from tributary.node
      """;

  private final Sql sql;

  public PostgresNodeVersions(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public Topic.Kind kind() {
    return Topic.Kind.NODE;
  }

  /** None: nodes are followed together. */
  @Override
  public Map<UUID, String> of(Collection<UUID> ids) {
    return Map.of();
  }

  @Override
  public String ofNewest() {
    return sql.first(ALL, row -> row.text("version")).orElseThrow();
  }
}
