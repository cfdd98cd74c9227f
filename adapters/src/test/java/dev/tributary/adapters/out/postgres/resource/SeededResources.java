package dev.tributary.adapters.out.postgres.resource;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.resource.InMemoryResources;
import dev.tributary.application.resource.Resources;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.Sharing;
import javax.sql.DataSource;

/** The resources of a database at one instant, for tests without Hibernate. */
public final class SeededResources {
  private static final String ALL =
      "select name, label, schema_name, table_name, key_name, columns, sharing, consent,"
          + " coalesce(given, false) as given from tributary.resource";

  private SeededResources() {}

  public static Resources of(DataSource database) {
    Resources resources = new InMemoryResources();
    new Sql(database).list(ALL, SeededResources::resource).forEach(resources::add);
    return resources;
  }

  private static Resource resource(SqlRow row) {
    ResourceRow stored = new ResourceRow();
    stored.name = row.text("name");
    stored.label = row.text("label");
    stored.schema = row.text("schema_name");
    stored.table = row.text("table_name");
    stored.key = row.text("key_name");
    stored.columns = row.text("columns");
    stored.sharing = Sharing.Rule.valueOf(row.text("sharing"));
    stored.consent = row.optionalText("consent").orElse(null);
    stored.given = row.isTrue("given");
    return stored.toDomain().resource();
  }
}
