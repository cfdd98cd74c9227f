package dev.tributary.adapters.activity.externalapi.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.application.activity.externalapi.drift.DriftReports.TaskReport;
import dev.tributary.domain.activity.externalapi.drift.DriftReport.Difference;
import dev.tributary.domain.json.JsonKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reports of a run, in the order of its tasks. */
@RegisterForReflection
record DriftReportsResponse(List<ReportResponse> items) {
  static DriftReportsResponse of(List<TaskReport> reports) {
    return new DriftReportsResponse(reports.stream().map(ReportResponse::of).toList());
  }

  /**
   * How the responses of one task differed.
   *
   * @param lines elements of the responses
   * @param rejected those of them that became no row
   * @param compared whether there was a last good run to compare with
   */
  @RegisterForReflection
  record ReportResponse(
      String activity,
      long task,
      Instant at,
      long lines,
      long rejected,
      boolean compared,
      List<DifferenceResponse> differences) {
    private static ReportResponse of(TaskReport of) {
      return new ReportResponse(
          of.activity().value(),
          of.task().value(),
          of.at(),
          of.report().lines(),
          of.report().rejected(),
          of.report().compared(),
          of.report().differences().stream().map(DifferenceResponse::of).toList());
    }
  }

  /**
   * One difference.
   *
   * @param kind `new`, `missing`, `unfit` or `otherType`
   * @param column or the name of the property that no column names
   * @param before the JSON types in the last good run; none when they are not known
   * @param now the JSON types in this run; none when they are not known
   * @param action what the settings do about it: `ignore`, `warn` or `stop`
   * @param type of a column for a new property, by its values; missing for a column
   */
  @RegisterForReflection
  record DifferenceResponse(
      String kind,
      String column,
      List<String> before,
      List<String> now,
      String action,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String type) {
    private static DifferenceResponse of(Difference difference) {
      return new DifferenceResponse(
          EnumNames.id(difference.kind()),
          difference.column(),
          words(difference.before()),
          words(difference.now()),
          EnumNames.id(difference.action()),
          difference.type().map(EnumNames::id).orElse(null));
    }

    private static List<String> words(Set<JsonKind> kinds) {
      return kinds.stream().sorted().map(JsonKind::word).toList();
    }
  }
}
