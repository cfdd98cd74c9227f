package dev.tributary.domain.activity.externalapi.editor.openapi;

import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.member;
import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.object;
import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.text;

import dev.tributary.domain.activity.externalapi.editor.CallImportErrorCode;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A description in OpenAPI 3: what can be called. */
public final class ApiDocument {
  private static final String PATHS = "paths";

  /** More than an author can choose from. */
  private static final int MOST_OPERATIONS = 5_000;

  private final JsonObject root;

  private ApiDocument(JsonObject root) {
    this.root = root;
  }

  /**
   * Something that can be called.
   *
   * @param key method and path: {@code GET /customers}
   */
  public record ApiOperation(String key, HttpMethod method, String path, String summary) {}

  /**
   * @throws Refused when the document is none of OpenAPI 3
   */
  public static ApiDocument of(JsonValue document) {
    if (!(document instanceof JsonObject root) || !text(root, "openapi").startsWith("3.")) {
      throw new Refused(CallImportErrorCode.OPENAPI_VERSION);
    }
    ApiDocument read = new ApiDocument(root);
    if (read.operations().isEmpty()) {
      throw new Refused(CallImportErrorCode.OPENAPI_EMPTY);
    }
    return read;
  }

  /** In the order of the document. */
  public List<ApiOperation> operations() {
    References references = new References(root);
    List<ApiOperation> operations = new ArrayList<>();
    object(root, PATHS)
        .members()
        .forEach(
            (path, item) ->
                references
                    .object(item)
                    .ifPresent(methods -> collect(path, methods, references, operations)));
    return operations;
  }

  private static void collect(
      String path, JsonObject item, References references, List<ApiOperation> found) {
    for (HttpMethod method : HttpMethod.values()) {
      Optional<JsonObject> operation =
          member(item, method.name().toLowerCase(Locale.ROOT)).flatMap(references::object);
      if (operation.isPresent() && path.startsWith("/") && found.size() < MOST_OPERATIONS) {
        String summary = text(operation.get(), "summary");
        found.add(
            new ApiOperation(
                method + " " + path,
                method,
                path,
                summary.isEmpty() ? text(operation.get(), "operationId") : summary));
      }
    }
  }

  /**
   * The call of an operation.
   *
   * @throws Refused when the document has no operation with this key
   */
  public ImportedOperation operation(String key) {
    ApiOperation operation =
        operations().stream()
            .filter(each -> each.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new Refused(CallImportErrorCode.OPENAPI_OPERATION));
    References references = new References(root);
    JsonValue path =
        Objects.requireNonNull(object(root, PATHS).members().get(operation.path()), key);
    JsonObject item = references.object(path).orElseThrow();
    return new OperationReader(root, item, operation, references).read();
  }
}
