package dev.tributary.adapters.out.postgres.resource;

import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.value.ValueType;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** A column of a resource as it is stored. */
@RegisterForReflection
record ResourceColumnRow(String name, String label, ValueType type, String column, String group) {
  ResourceColumn toDomain() {
    return new ResourceColumn(name, label, type, column, group);
  }

  static ResourceColumnRow from(ResourceColumn column) {
    return new ResourceColumnRow(
        column.name(), column.label(), column.type(), column.column(), column.group());
  }
}
