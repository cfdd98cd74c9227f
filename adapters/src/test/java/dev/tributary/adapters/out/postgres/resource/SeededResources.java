package dev.tributary.adapters.out.postgres.resource;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.resource.InMemoryResources;
import dev.tributary.application.resource.Resources;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.resource.ResourceName;
import dev.tributary.domain.resource.ResourceTable;
import java.util.List;
import javax.sql.DataSource;

/** The resources of a database at one instant, for tests without Hibernate. */
public final class SeededResources {
  private static final String ALL =
      "select name, label, schema_name, table_name, key_name, columns from tributary.resource";

  private SeededResources() {}

  public static Resources of(DataSource database) {
    Resources resources = new InMemoryResources();
    new Sql(database).list(ALL, SeededResources::resource).forEach(resources::add);
    return resources;
  }

  private static Resource resource(SqlRow row) {
    List<ResourceColumn> columns = ResourceColumnRow.read(row.text("columns"));
    String key = row.text("key_name");
    return new Resource(
        new ResourceName(row.text("name")),
        row.text("label"),
        new ResourceTable(row.text("schema_name"), row.text("table_name")),
        columns.stream().filter(column -> column.name().equals(key)).findFirst().orElseThrow(),
        columns);
  }
}
