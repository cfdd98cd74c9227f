package dev.tributary.adapters.in.rest.fileimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.domain.fileimport.PlannedColumn;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file.
 *
 * @param target the resource's column that it fills; missing when it is left out
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record ColumnResponse(String header, @Nullable String target) {
  static ColumnResponse from(PlannedColumn column) {
    return new ColumnResponse(column.header(), column.target().orElse(null));
  }
}
