package dev.tributary.application.activity.enrichment;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.enrichment.RowEnrichment.Coverage;
import dev.tributary.application.activity.enrichment.RowEnrichment.Enriched;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.enrichment.Cardinality;
import dev.tributary.domain.activity.enrichment.EnrichmentErrorCode;
import dev.tributary.domain.activity.enrichment.EnrichmentPlan.Link;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

/** Writes the counts of each relation to the journal, and whether its cardinality held. */
final class CoverageReport {
  private CoverageReport() {}

  /** The first failure, when a cardinality of one was broken. */
  static Optional<ActivityFailure> report(
      List<Link> links, Enriched enriched, ActivityContext context) {
    for (int i = 0; i < links.size(); i++) {
      String relation = links.get(i).relation().name();
      Coverage coverage = enriched.coverage().get(i);
      context.info(
          Message.of(
              "enrichment.coverage",
              relation,
              coverage.matched(),
              coverage.unmatched(),
              coverage.several()));
      warn(links.get(i).relation().cardinality(), relation, coverage, context);
    }
    return several(links, enriched);
  }

  private static void warn(
      Cardinality cardinality, String relation, Coverage coverage, ActivityContext context) {
    if (cardinality == Cardinality.ONE && coverage.unmatched() > 0) {
      context.warn(Message.of("enrichment.leftOut", relation, coverage.unmatched()));
    }
    if (cardinality == Cardinality.ZERO_OR_ONE && coverage.several() > 0) {
      context.warn(Message.of("enrichment.firstTaken", relation, coverage.several()));
    }
  }

  private static Optional<ActivityFailure> several(List<Link> links, Enriched enriched) {
    for (int i = 0; i < links.size(); i++) {
      Coverage coverage = enriched.coverage().get(i);
      if (links.get(i).relation().cardinality() == Cardinality.ONE && coverage.several() > 0) {
        return Optional.of(
            ActivityFailure.configuration(
                EnrichmentErrorCode.SEVERAL_PARTNERS,
                links.get(i).relation().name(),
                coverage.several(),
                String.join("; ", coverage.severalKeys())));
      }
    }
    return Optional.empty();
  }
}
