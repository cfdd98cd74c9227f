package dev.tributary.adapters.out.postgres.resource;

import dev.tributary.application.resource.Resources.StoredResource;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.resource.ResourceName;
import dev.tributary.domain.resource.ResourceTable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A resource as stored; its columns are one document. */
@Entity
@Table(schema = "tributary", name = "resource")
class ResourceRow {
  @Id String name;

  String label;

  @Column(name = "schema_name")
  String schema;

  @Column(name = "table_name")
  String table;

  @Column(name = "key_name")
  String key;

  @JdbcTypeCode(SqlTypes.JSON)
  String columns;

  @Version long version = 1;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected ResourceRow() {}

  @SuppressWarnings("NullAway.Init") // the rest is taken from the resource
  ResourceRow(Resource resource) {
    name = resource.name().value();
    take(resource);
  }

  final void take(Resource resource) {
    label = resource.label();
    schema = resource.table().schema();
    table = resource.table().name();
    key = resource.key().name();
    columns = ResourceColumnRow.write(resource.columns());
  }

  StoredResource toDomain() {
    List<ResourceColumn> all = ResourceColumnRow.read(columns);
    return new StoredResource(
        new Resource(
            new ResourceName(name),
            label,
            new ResourceTable(schema, table),
            all.stream().filter(column -> column.name().equals(key)).findFirst().orElseThrow(),
            all),
        version);
  }
}
