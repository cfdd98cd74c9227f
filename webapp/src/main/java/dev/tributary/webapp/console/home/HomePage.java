package dev.tributary.webapp.console.home;

import dev.tributary.webapp.console.approval.ApprovalsPage;
import dev.tributary.webapp.console.message.MessagesPage;
import dev.tributary.webapp.console.run.RunRow;
import java.util.List;

/**
 * The first page after signing in.
 *
 * @param approvals what waits longest for the decision of a person
 * @param failed runs that ended in a failure and can be resumed
 * @param warned runs that finished with warnings
 * @param now runs that have not ended
 * @param next runs that schedulers start next
 * @param moreFailed whether more failed than are shown
 * @param moreWarned whether more finished with warnings than are shown
 */
public record HomePage(
    List<ApprovalsPage.Row> approvals,
    List<RunRow> failed,
    boolean moreFailed,
    List<Warned> warned,
    boolean moreWarned,
    List<RunRow> now,
    List<Start> next,
    List<RunRow> last,
    List<MessagesPage.Delivery> deliveries) {

  /** A run that a scheduler starts next. */
  public record Start(String label, String href, String at) {}

  /** A run that finished with warnings, and the counts of its messages; empty without any. */
  public record Warned(RunRow run, String delivered) {}
}
