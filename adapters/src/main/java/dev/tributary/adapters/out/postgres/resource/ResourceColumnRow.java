package dev.tributary.adapters.out.postgres.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.value.ValueType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** A column of a resource as it is stored. */
@RegisterForReflection
record ResourceColumnRow(String name, String label, ValueType type, String column, String group) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<ResourceColumnRow>> COLUMNS = new TypeReference<>() {};

  static List<ResourceColumn> read(String json) {
    try {
      return JSON.readValue(json, COLUMNS).stream().map(ResourceColumnRow::toDomain).toList();
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("the catalogue holds broken columns", broken);
    }
  }

  static String write(List<ResourceColumn> columns) {
    try {
      return JSON.writeValueAsString(columns.stream().map(ResourceColumnRow::from).toList());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("cannot write the columns of a resource", broken);
    }
  }

  private ResourceColumn toDomain() {
    return new ResourceColumn(name, label, type, column, group);
  }

  private static ResourceColumnRow from(ResourceColumn column) {
    return new ResourceColumnRow(
        column.name(), column.label(), column.type(), column.column(), column.group());
  }
}
