package dev.tributary.webapp.activity.externalapi;

import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

/**
 * The calls that a run of a workflow would make.
 *
 * @param estimated whether they were; else the page offers it
 * @param problem why they cannot be estimated, such as a parameter without a value
 */
public record CallEstimatePage(
    String workflow,
    String label,
    boolean estimated,
    List<OfActivity> activities,
    Optional<Message> problem) {
  /** The calls of one activity. */
  public record OfActivity(String label, EstimatePart part) {}
}
