package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.out.postgres.change.RowVersions;
import dev.tributary.application.change.ChangeVersions;
import dev.tributary.application.change.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The versions of runs, from counters that only grow. */
@ApplicationScoped
public class PostgresRunVersions implements ChangeVersions {
  private static final String VERSIONS =
      """
      select r.id, r.version
        + coalesce((select max(j.id) from tributary.journal j where j.run_id = r.id), 0)
        + coalesce((select sum(t.progress_done) from tributary.task t where t.run_id = r.id), 0)
        as version
      from tributary.run r where r.id = any (?)
      """;

  private static final String NEWEST =
      """
      select coalesce(md5(string_agg(id || ':' || version, ',' order by id)), '') as version
      from (select id, version from tributary.run order by id desc limit 100) newest
      """;

  private final RowVersions versions;

  public PostgresRunVersions(DataSource dataSource) {
    this.versions = new RowVersions(dataSource, VERSIONS, NEWEST);
  }

  @Override
  public Topic.Kind kind() {
    return Topic.Kind.RUN;
  }

  @Override
  public Map<UUID, String> of(Collection<UUID> ids) {
    return versions.of(ids);
  }

  @Override
  public String ofNewest() {
    return versions.ofNewest();
  }
}
