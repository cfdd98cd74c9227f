package dev.tributary.adapters.in.rest.run;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.domain.value.Variables;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event variable: its type and its value. */
@RegisterForReflection
record VariableResponse(String type, @Nullable Object value) {
  static Map<String, VariableResponse> of(Variables variables) {
    Map<String, VariableResponse> all = new LinkedHashMap<>();
    variables
        .byName()
        .forEach(
            (name, variable) ->
                all.put(
                    name,
                    new VariableResponse(
                        EnumNames.id(variable.type()), variable.value().orElse(null))));
    return all;
  }
}
