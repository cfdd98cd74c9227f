package dev.tributary.adapters.in.rest.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.application.run.history.RunReader.Row;
import dev.tributary.domain.worktable.WorkTableStructure;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a transition.
 *
 * @param lineNum from 1
 * @param key the key in the population's resource; missing for rows that are no population
 * @param values by the name of the column; JSON as its text
 */
@RegisterForReflection
record RowResponse(
    long lineNum,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object key,
    Map<String, @Nullable Object> values) {

  static RowResponse of(Row row, WorkTableStructure structure) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i < structure.columns().size(); i++) {
      values.put(structure.columns().get(i).name(), row.values().get(i));
    }
    return new RowResponse(row.line(), row.key(), values);
  }
}
