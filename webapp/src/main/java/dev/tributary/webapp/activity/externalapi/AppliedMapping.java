package dev.tributary.webapp.activity.externalapi;

import dev.tributary.application.activity.externalapi.sample.ParseSample.Proposal;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.sample.SampleColumn;
import dev.tributary.domain.activity.externalapi.sample.SampleProblem;
import dev.tributary.domain.activity.externalapi.sample.SampleShape;
import dev.tributary.domain.problem.Problem.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Applies a proposed mapping to the settings of an activity. A column that exists already for the
 * same property keeps its settings, so a second sample overwrites no work of the author; nor does
 * one whose columns are the parts of an object that the activity takes whole.
 */
public final class AppliedMapping {
  private AppliedMapping() {}

  public static boolean usable(Proposal proposal) {
    SampleShape shape = proposal.shape();
    return !shape.columns().isEmpty()
        && proposal.problems().stream()
            .map(located -> located.problem())
            .map(SampleProblem::severity)
            .noneMatch(Severity.ERROR::equals);
  }

  public static ExternalApiSettings over(
      ExternalApiSettings settings, Proposal proposal, boolean flatten) {
    OutboundMapping old = settings.outbound();
    List<OutboundColumn> proposed =
        proposal.shape().columns().stream().map(SampleColumn::column).toList();
    List<OutboundColumn> columns =
        Stream.concat(
                proposed.stream().map(column -> existing(old, column).orElse(column)),
                old.includedColumns().stream().filter(column -> divided(column, proposed)))
            .toList();
    String arrayPath = proposal.shape().chosen().map(array -> array.path().toString()).orElse("");
    return settings.withOutbound(
        new OutboundMapping(flatten, arrayPath, columns, old.noContent(), old.objectAsRow()));
  }

  private static boolean divided(OutboundColumn whole, List<OutboundColumn> proposed) {
    return proposed.stream()
        .filter(column -> column.from() == whole.from())
        .anyMatch(column -> column.path().startsWith(whole.path() + "/"));
  }

  static Optional<OutboundColumn> existing(OutboundMapping mapping, OutboundColumn proposed) {
    return mapping.columns().stream()
        .filter(column -> column.path().equals(proposed.path()))
        .filter(column -> column.from() == proposed.from())
        .findFirst();
  }
}
