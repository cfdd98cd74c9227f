package dev.tributary.adapters.out.postgres.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.value.ValueType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** A column of a resource as it is stored. */
@RegisterForReflection
record ResourceColumnRow(
    String name, String label, ValueType type, String column, String group, boolean personal) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<ResourceColumnRow>> COLUMNS = new TypeReference<>() {};

  static List<ResourceColumnRow> read(String json) {
    try {
      return JSON.readValue(json, COLUMNS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("the catalogue holds broken columns", broken);
    }
  }

  static String write(Resource resource) {
    try {
      return JSON.writeValueAsString(
          resource.columns().stream()
              .map(column -> from(column, resource.personal().columns().contains(column.name())))
              .toList());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("cannot write the columns of a resource", broken);
    }
  }

  ResourceColumn toDomain() {
    return new ResourceColumn(name, label, type, column, group);
  }

  private static ResourceColumnRow from(ResourceColumn column, boolean personal) {
    return new ResourceColumnRow(
        column.name(), column.label(), column.type(), column.column(), column.group(), personal);
  }
}
