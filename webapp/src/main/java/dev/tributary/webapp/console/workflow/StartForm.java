package dev.tributary.webapp.console.workflow;

import dev.tributary.domain.text.Trimming;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The form with which a workflow is started. */
public final class StartForm {
  /** Fields that are parameters of the workflow carry this in front. */
  private static final String PARAMETER = "parameter.";

  private StartForm() {}

  /** The parameters that are filled in. */
  public static Map<String, Object> parameters(MultivaluedMap<String, String> form) {
    return form.entrySet().stream()
        .filter(field -> field.getKey().startsWith(PARAMETER))
        .filter(field -> !Trimming.isBlank(field.getValue().getFirst()))
        .collect(
            Collectors.toMap(
                field -> field.getKey().substring(PARAMETER.length()),
                field -> field.getValue().getFirst()));
  }
}
