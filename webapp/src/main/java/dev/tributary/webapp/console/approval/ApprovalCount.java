package dev.tributary.webapp.console.approval;

import dev.tributary.application.approval.Approvals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** How many approvals are awaited, for the navigation of each page. */
@Named("approvals")
@RequestScoped
public class ApprovalCount {
  private static final int MOST = 99;

  private final Approvals approvals;

  public ApprovalCount(Approvals approvals) {
    this.approvals = approvals;
  }

  /** Empty when there is none; 99+ when there are more. */
  public String count() {
    int waiting = approvals.count(MOST + 1);
    if (waiting > MOST) {
      return MOST + "+";
    }
    return waiting == 0 ? "" : Integer.toString(waiting);
  }
}
