package dev.tributary.adapters.activity.externalapi.drift;

import dev.tributary.application.activity.externalapi.drift.AddNewColumns.Added;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * Columns that a draft has now.
 *
 * @param columns their names, of type text
 */
@RegisterForReflection
record AddedColumnsResponse(String workflow, String activity, List<String> columns) {
  static AddedColumnsResponse of(Added added) {
    return new AddedColumnsResponse(
        added.workflow().value(), added.activity().value(), added.columns());
  }
}
