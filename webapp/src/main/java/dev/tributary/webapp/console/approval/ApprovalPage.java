package dev.tributary.webapp.console.approval;

import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

/**
 * What a person decides on.
 *
 * @param problem why the last decision was refused
 * @param row as in the list
 * @param id of the approval
 * @param label of the activity
 * @param delivery what was prepared; empty when the activity delivers nothing
 * @param mayApprove whether the reader may approve
 */
public record ApprovalPage(
    Optional<Message> problem,
    ApprovalsPage.Row row,
    String id,
    String label,
    Optional<Prepared> delivery,
    List<Sample> samples,
    boolean mayApprove) {

  /**
   * The prepared delivery.
   *
   * @param messages where its messages are listed
   * @param lastAt when the delivery began that it is compared with; empty when there is none
   */
  public record Prepared(String messages, String lastAt, List<Figure> figures) {}

  /**
   * A count.
   *
   * @param last of the last delivery; empty when there is none
   * @param change to the last delivery in percent; empty when there is none
   */
  public record Figure(Message label, String value, String last, String change) {}

  /**
   * A message that is ready.
   *
   * @param htmlHref where its HTML is shown; empty when it has none
   */
  public record Sample(
      String recipient, String subject, String href, String htmlHref, String text) {}
}
