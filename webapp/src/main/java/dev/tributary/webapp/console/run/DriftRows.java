package dev.tributary.webapp.console.run;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.application.activity.externalapi.drift.DriftReports;
import dev.tributary.application.activity.externalapi.drift.DriftReports.TaskReport;
import dev.tributary.domain.activity.externalapi.drift.DriftReport.Difference;
import dev.tributary.domain.json.JsonKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How the responses of a run differed, as its page shows it. */
@ApplicationScoped
public class DriftRows {
  private final DriftReports reports;

  public DriftRows(DriftReports reports) {
    this.reports = reports;
  }

  List<RunPage.Drift> of(RunParts parts) {
    return reports.of(parts.run().id()).stream().map(report -> drift(parts, report)).toList();
  }

  private static RunPage.Drift drift(RunParts parts, TaskReport of) {
    return new RunPage.Drift(
        parts.label(of.activity()),
        of.report().lines(),
        of.report().rejected(),
        of.report().compared(),
        of.report().added().isEmpty()
            ? ""
            : "/console/runs/%s/drift/%d/columns".formatted(parts.run().id(), of.task().value()),
        of.report().differences().stream().map(DriftRows::difference).toList());
  }

  private static RunPage.Difference difference(Difference difference) {
    return new RunPage.Difference(
        "runs.drift_" + difference.kind().name().toLowerCase(Locale.ROOT),
        difference.column(),
        words(difference.before()),
        difference.type().map(EnumNames::id).orElseGet(() -> words(difference.now())),
        "runs.driftAction_" + difference.action().name().toLowerCase(Locale.ROOT));
  }

  private static String words(Set<JsonKind> kinds) {
    return kinds.stream().sorted().map(JsonKind::word).collect(Collectors.joining(", "));
  }
}
