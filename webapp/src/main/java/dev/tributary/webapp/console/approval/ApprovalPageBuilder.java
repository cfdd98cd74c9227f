package dev.tributary.webapp.console.approval;

import dev.tributary.application.approval.Approvals;
import dev.tributary.application.approval.ShowApproval.Shown;
import dev.tributary.application.approval.WaitingApproval;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.layout.StatusBadge;
import dev.tributary.webapp.console.message.ComparedDeliveries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Builds the pages about approvals. */
@ApplicationScoped
public class ApprovalPageBuilder {
  private static final StatusBadge APPROVAL =
      new StatusBadge("warning", "clock", "approvals.kind_approval");
  private static final StatusBadge BRAKE =
      new StatusBadge("warning", "triangle-alert", "approvals.kind_brake");

  private final Approvals approvals;
  private final PageFrame frame;
  private final ComparedDeliveries compared;

  ApprovalPageBuilder(Approvals approvals, PageFrame frame, ComparedDeliveries compared) {
    this.approvals = approvals;
    this.frame = frame;
    this.compared = compared;
  }

  /** Those that wait longest. */
  public List<ApprovalsPage.Row> oldest(int count) {
    return approvals.waiting(Optional.empty(), count).stream().map(this::row).toList();
  }

  ApprovalsPage.Row row(WaitingApproval approval) {
    Formats formats = frame.formats();
    return new ApprovalsPage.Row(
        ApprovalPages.HERE + "/" + approval.id(),
        approval.workflowLabel(),
        approval.activity().value(),
        "/console/runs/" + approval.run(),
        approval.waitsFor().brakes().isEmpty() ? APPROVAL : BRAKE,
        approval.waitsFor().brakes(),
        formats.dayAndTime(approval.began()),
        approval.waitsFor().until().map(formats::dayAndTime).orElse(""));
  }

  ApprovalPage page(Shown shown, Optional<Message> problem) {
    WaitingApproval approval = shown.approval();
    return new ApprovalPage(
        problem,
        row(approval),
        approval.id().toString(),
        shown
            .delivery()
            .map(counted -> counted.delivery().label())
            .orElse(approval.activity().value()),
        shown.delivery().map(counted -> compared.of(counted, shown.last(), shown.samples())),
        shown.mayApprove());
  }
}
