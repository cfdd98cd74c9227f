package dev.tributary.application.activity.enrichment;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.enrichment.EnrichmentPlan;
import dev.tributary.domain.worktable.WorkTable;
import java.util.List;

/** Joins rows to those they are linked to, in the database and without reading them. */
public interface RowEnrichment {
  /**
   * What is joined.
   *
   * @param linked the rows of each link of the plan, in its order
   */
  record Sets(WorkTable primary, List<WorkTable> linked) {
    public Sets {
      linked = List.copyOf(linked);
    }
  }

  /** The enriched rows, and how each link fared. */
  record Enriched(WorkTable table, List<Coverage> coverage) {
    public Enriched {
      coverage = List.copyOf(coverage);
    }
  }

  /**
   * How one link fared, counted in rows of the primary set.
   *
   * @param matched those with a partner
   * @param unmatched those without
   * @param several those of the matched with more than one
   * @param severalKeys what some of these are matched by, where only one is allowed
   */
  record Coverage(long matched, long unmatched, long several, List<String> severalKeys) {
    public Coverage {
      severalKeys = List.copyOf(severalKeys);
    }
  }

  /**
   * Stores {@code into} with the enriched rows, numbered from 1 in the order of the primary set,
   * without those that lack a partner of cardinality one. Of several partners the one with the
   * lowest line number counts; null equals nothing. Takes part in the caller's transaction, is
   * stopped with the run, and throws {@link dev.tributary.domain.problem.Refused} when it takes too
   * long or a value does not fit.
   */
  Enriched enrich(EnrichmentPlan plan, Sets sets, NewTable into, ActivityContext context);
}
