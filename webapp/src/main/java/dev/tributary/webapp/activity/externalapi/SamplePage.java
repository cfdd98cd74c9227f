package dev.tributary.webapp.activity.externalapi;

import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

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
  /** Whether there are arrays that could give the rows, of which none is chosen yet. */
  public boolean undecided() {
    return candidates.stream().noneMatch(Candidate::chosen);
  }

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

  /**
   * What is wrong.
   *
   * @param remedy what to do about it; empty where nothing needs to be done
   * @param position in the sample: line and column, or empty
   */
  public record Problem(
      Message message, Optional<Message> remedy, String position, boolean error) {}
}
