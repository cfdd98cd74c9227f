package dev.tributary.adapters.out.postgres.fileimport;

import dev.tributary.adapters.out.postgres.change.RowVersions;
import dev.tributary.application.change.ChangeVersions;
import dev.tributary.application.change.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The versions of imports: the number of the transaction that wrote the row. */
@ApplicationScoped
public class PostgresImportVersions implements ChangeVersions {
  private static final String VERSIONS =
      "select id, xmin::text as version from tributary.file_import where id = any (?)";

  private static final String NEWEST =
      """
      select coalesce(md5(string_agg(id || ':' || version, ',' order by id)), '') as version
      from (
        select id, xmin::text as version from tributary.file_import order by id desc limit 100
      ) newest
      """;

  private final RowVersions versions;

  public PostgresImportVersions(DataSource dataSource) {
    this.versions = new RowVersions(dataSource, VERSIONS, NEWEST);
  }

  @Override
  public Topic.Kind kind() {
    return Topic.Kind.IMPORT;
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
