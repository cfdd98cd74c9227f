package dev.tributary.adapters.in.rest.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;

/**
 * Adds to the description of the API what holds for every operation and every record, so that no
 * resource has to repeat it: identifiers, problem responses, and which members are always there.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public class ApiDescription implements OASFilter {
  private static final String PROBLEM = "#/components/responses/Problem";
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<PathItem.HttpMethod> WRITES =
      Set.of(
          PathItem.HttpMethod.POST,
          PathItem.HttpMethod.PUT,
          PathItem.HttpMethod.PATCH,
          PathItem.HttpMethod.DELETE);

  private final RecordMembers members;

  public ApiDescription(IndexView index) {
    this.members = new RecordMembers(index);
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Map<String, Schema> schemas = new TreeMap<>(api.getComponents().getSchemas());
    ParameterSchemas.simplify(api, schemas);
    JsonSchemas.rename(schemas, api);
    schemas.forEach(members::require);
    api.getComponents().setSchemas(schemas);
    api.getPaths()
        .getPathItems()
        .values()
        .forEach(
            path ->
                path.getOperations().forEach((method, operation) -> describe(method, operation)));
  }

  private static void describe(PathItem.HttpMethod method, Operation operation) {
    if (operation.getOperationId() == null) {
      operation.setOperationId(identifier(operation.getSummary()));
    }
    operation.setSecurity(null);
    APIResponses responses = operation.getResponses();
    List.copyOf(responses.getAPIResponses().keySet()).stream()
        .filter(status -> status.startsWith("4"))
        .forEach(responses::removeAPIResponse);
    for (String status : refusals(method, operation)) {
      responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(PROBLEM));
    }
  }

  /** {@code Show a profile} becomes {@code showProfile}. */
  static String identifier(String summary) {
    StringBuilder id = new StringBuilder();
    Arrays.stream(summary.split("[^A-Za-z0-9]+", -1))
        .filter(word -> !word.isEmpty())
        .filter(word -> !ARTICLES.contains(word.toLowerCase(Locale.ROOT)))
        .forEach(
            word ->
                id.append(id.isEmpty() ? lower(word.charAt(0)) : upper(word.charAt(0)))
                    .append(word.substring(1)));
    return id.toString();
  }

  private static Set<String> refusals(PathItem.HttpMethod method, Operation operation) {
    Set<String> statuses = new TreeSet<>(List.of("400", "401", "403", "default"));
    if (has(operation, "path")) {
      statuses.add("404");
    }
    if (WRITES.contains(method)) {
      statuses.add("409");
    }
    if (operation.getRequestBody() != null) {
      statuses.addAll(List.of("413", "415", "422"));
    }
    if (names(operation, "If-Match")) {
      statuses.addAll(List.of("412", "428"));
    }
    return statuses;
  }

  private static boolean has(Operation operation, String in) {
    return parameters(operation).stream()
        .anyMatch(one -> String.valueOf(one.getIn()).equalsIgnoreCase(in));
  }

  private static boolean names(Operation operation, String header) {
    return parameters(operation).stream().anyMatch(one -> header.equals(one.getName()));
  }

  private static List<org.eclipse.microprofile.openapi.models.parameters.Parameter> parameters(
      Operation operation) {
    return Optional.ofNullable(operation.getParameters()).orElse(List.of());
  }

  private static char lower(char letter) {
    return Character.toLowerCase(letter);
  }

  private static char upper(char letter) {
    return Character.toUpperCase(letter);
  }
}
