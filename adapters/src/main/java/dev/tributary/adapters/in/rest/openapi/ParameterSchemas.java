package dev.tributary.adapters.in.rest.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes a parameter as the text that a caller writes, whatever value of the domain it is
 * converted to. A schema of a text, such as a UUID, is kept.
 */
final class ParameterSchemas {
  private final Map<String, Schema> schemas;
  private final List<String> replaced = new ArrayList<>();

  private ParameterSchemas(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  /** Removes from {@code schemas} those of values that only parameters have. */
  static void simplify(OpenAPI api, Map<String, Schema> schemas) {
    ParameterSchemas parameters = new ParameterSchemas(schemas);
    api.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(parameters::simplify);
    parameters.replaced.forEach(schemas::remove);
  }

  private void simplify(Operation operation) {
    Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
        .filter(parameter -> parameter.getSchema() != null)
        .forEach(parameter -> parameter.setSchema(text(parameter.getSchema())));
  }

  private Schema text(Schema schema) {
    if (schema.getItems() != null) {
      return schema.items(text(schema.getItems()));
    }
    Optional<String> name = name(schema);
    if (!isValue(name.map(schemas::get).orElse(schema))) {
      return schema;
    }
    name.ifPresent(this::replace);
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }

  /** With the values that it holds itself. */
  private void replace(String name) {
    Optional<Schema> schema = Optional.ofNullable(schemas.get(name));
    if (schema.filter(ParameterSchemas::isValue).isPresent()) {
      replaced.add(name);
      schema.map(Schema::getProperties).map(Map::values).stream()
          .flatMap(Collection::stream)
          .forEach(held -> name(held).ifPresent(this::replace));
    }
  }

  private static Optional<String> name(Schema schema) {
    return Optional.ofNullable(schema.getRef()).map(ref -> ref.substring(ref.lastIndexOf('/') + 1));
  }

  private static boolean isValue(Schema schema) {
    return schema.getEnumeration() != null
        || Optional.ofNullable(schema.getType())
            .filter(types -> types.contains(Schema.SchemaType.OBJECT))
            .isPresent();
  }
}
