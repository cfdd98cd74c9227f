package dev.tributary.application.activity.enrichment;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.enrichment.RowEnrichment.Sets;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.enrichment.ByPosition;
import dev.tributary.domain.activity.enrichment.EnrichmentErrorCode;
import dev.tributary.domain.activity.enrichment.EnrichmentPlan.Link;
import dev.tributary.domain.activity.enrichment.Relation;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Links that depend on how many rows there are. */
final class RowCounts {
  private RowCounts() {}

  /** Why a link cannot be made with these rows. */
  static Optional<ActivityFailure> invalid(List<Link> links, Sets sets) {
    return IntStream.range(0, links.size())
        .mapToObj(i -> invalid(links.get(i).relation(), sets, sets.linked().get(i).rows()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Warns in the journal of linked rows after the last of the primary set. */
  static void reportUnused(List<Link> links, Sets sets, ActivityContext context) {
    for (int i = 0; i < links.size(); i++) {
      Relation relation = links.get(i).relation();
      long unused = sets.linked().get(i).rows() - sets.primary().rows();
      if (relation.byPosition().isPresent() && unused > 0) {
        context.warn(Message.of("enrichment.unused", relation.name(), unused, relation.input()));
      }
    }
  }

  private static Optional<ActivityFailure> invalid(Relation relation, Sets sets, long linked) {
    long own = sets.primary().rows();
    if (relation.linksOneRowToAll() && linked != 1) {
      return Optional.of(
          ActivityFailure.configuration(
              EnrichmentErrorCode.NOT_ONE_ROW, relation.name(), relation.input(), linked));
    }
    boolean same = relation.byPosition().equals(Optional.of(ByPosition.SAME_COUNT));
    return same && linked != own
        ? Optional.of(
            ActivityFailure.configuration(
                EnrichmentErrorCode.UNEQUAL_COUNTS, relation.name(), own, relation.input(), linked))
        : Optional.empty();
  }
}
