package dev.tributary.adapters.out.postgres.resource;

import dev.tributary.application.resource.Resources.StoredResource;
import dev.tributary.domain.resource.PersonalData;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.resource.ResourceName;
import dev.tributary.domain.resource.ResourceTable;
import dev.tributary.domain.resource.Sharing;
import dev.tributary.domain.resource.Sharing.WithConsent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

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

  @Enumerated(EnumType.STRING)
  Sharing.Rule sharing;

  @Nullable String consent;

  @Nullable Boolean given;

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
    columns = ResourceColumnRow.write(resource);
    sharing = resource.personal().sharing().rule();
    Optional<WithConsent> demanded = resource.personal().sharing().consent();
    consent = demanded.map(WithConsent::column).orElse(null);
    given = demanded.map(WithConsent::given).orElse(null);
  }

  StoredResource toDomain() {
    List<ResourceColumnRow> rows = ResourceColumnRow.read(columns);
    List<ResourceColumn> all = rows.stream().map(ResourceColumnRow::toDomain).toList();
    Set<String> personal =
        rows.stream()
            .filter(ResourceColumnRow::personal)
            .map(ResourceColumnRow::name)
            .collect(Collectors.toSet());
    return new StoredResource(
        new Resource(
            new ResourceName(name),
            label,
            new ResourceTable(schema, table),
            all.stream().filter(column -> column.name().equals(key)).findFirst().orElseThrow(),
            all,
            new PersonalData(
                personal,
                Sharing.of(
                    sharing, Objects.requireNonNullElse(consent, ""), Boolean.TRUE.equals(given)))),
        version);
  }
}
