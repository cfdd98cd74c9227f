package dev.tributary.webapp.activity.externalapi;

import dev.tributary.domain.problem.Message;
import java.util.List;

/**
 * A sample response and the mapping that it proposes.
 *
 * @param version of the workflow that was read, for the draft
 * @param problems with the sample, or why nothing was saved
 * @param usable whether the proposal can be taken over
 */
public record SamplePage(
    String workflow,
    String workflowLabel,
    String activity,
    String label,
    long version,
    String sample,
    boolean flatten,
    List<Candidate> candidates,
    List<ProposedColumn> columns,
    List<Problem> problems,
    boolean usable) {

  /** An array that can give the rows. */
  public record Candidate(String path, String shown, int elements, boolean chosen) {}

  /**
   * A column of the proposal.
   *
   * @param type key of its word
   * @param out whether it is only offered: it stays out of the table unless a person wants
   * @param kept whether the activity has this column already, with settings that stay
   */
  public record ProposedColumn(
      String name, String path, String type, String example, boolean out, boolean kept) {}

  /** What is wrong, and where in the sample: line and column, or empty. */
  public record Problem(Message message, String position, boolean error) {}
}
