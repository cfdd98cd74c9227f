package dev.tributary.adapters.in.rest.fileimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.domain.fileimport.file.Separator;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.plan.RowHandling;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a file is read: format and columns. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanResponse(
    String encoding,
    String separator,
    String quote,
    boolean header,
    List<String> dateFormats,
    String missingFields,
    List<FileColumnResponse> columns,
    String key,
    String mode,
    String blanks,
    String errors,
    String optOuts,
    @Nullable Long maxRejects) {
  static PlanResponse from(ImportPlan plan) {
    RowHandling handling = plan.handling();
    return new PlanResponse(
        plan.encoding().id(),
        Separator.shown(plan.separator()),
        String.valueOf(plan.quote()),
        plan.header(),
        plan.dateFormats(),
        EnumNames.id(plan.missing()),
        FileColumnResponse.of(plan.columns(), Set.of()),
        EnumNames.id(plan.key()),
        EnumNames.id(handling.mode()),
        EnumNames.id(handling.blanks()),
        EnumNames.id(handling.errors()),
        EnumNames.id(handling.optOuts()),
        handling.maxRejects().orElse(null));
  }
}
