package dev.tributary.adapters.in.rest.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** JSON as such: any value and any object, instead of the classes of the library that holds it. */
final class JsonSchemas {
  private static final String SCHEMAS = "#/components/schemas/";
  private static final Map<String, String> NAMES =
      Map.of(
          SCHEMAS + "JsonNode", SCHEMAS + "JsonValue",
          SCHEMAS + "ObjectNode", SCHEMAS + "JsonObject");

  private JsonSchemas() {}

  /** Renames them in all of {@code schemas} and in the contents of {@code api}. */
  static void rename(Map<String, Schema> schemas, OpenAPI api) {
    List.of("JsonNode", "JsonNodeType", "ObjectNode").forEach(schemas::remove);
    schemas.forEach(
        (name, schema) -> {
          if (!name.equals("JsonValue")) {
            rename(schema);
          }
        });
    operations(api).flatMap(JsonSchemas::contents).forEach(JsonSchemas::rename);
  }

  private static Stream<Operation> operations(OpenAPI api) {
    return api.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream());
  }

  private static Stream<Schema> contents(Operation operation) {
    Stream<Content> bodies =
        Stream.ofNullable(operation.getRequestBody()).map(body -> body.getContent());
    Stream<Content> responses =
        operation.getResponses().getAPIResponses().values().stream().map(one -> one.getContent());
    return Stream.concat(bodies, responses)
        .filter(Objects::nonNull)
        .flatMap(content -> media(content).stream())
        .map(MediaType::getSchema)
        .filter(Objects::nonNull);
  }

  private static Collection<MediaType> media(Content content) {
    return Optional.ofNullable(content.getMediaTypes()).orElse(Map.of()).values();
  }

  private static void rename(Schema schema) {
    String reference = schema.getRef();
    if (reference != null) {
      schema.setRef(NAMES.getOrDefault(reference, reference));
    } else if (isEmpty(schema)) {
      schema.setRef(SCHEMAS + "JsonValue");
    }
    Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
        .filter(Objects::nonNull)
        .forEach(JsonSchemas::rename);
    Optional.ofNullable(schema.getProperties())
        .ifPresent(properties -> properties.values().forEach(JsonSchemas::rename));
  }

  private static boolean isEmpty(Schema schema) {
    return schema.getType() == null
        && schema.getProperties() == null
        && schema.getEnumeration() == null
        && schema.getAllOf() == null
        && schema.getAnyOf() == null
        && schema.getOneOf() == null
        && schema.getBooleanSchema() == null;
  }
}
