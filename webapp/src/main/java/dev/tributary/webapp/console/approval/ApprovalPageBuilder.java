package dev.tributary.webapp.console.approval;

import dev.tributary.application.approval.ShowApproval.Shown;
import dev.tributary.application.approval.WaitingApproval;
import dev.tributary.application.message.Outbox.CountedDelivery;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.layout.StatusBadge;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Builds the pages about approvals. */
@ApplicationScoped
class ApprovalPageBuilder {
  private static final StatusBadge APPROVAL =
      new StatusBadge("warning", "clock", "approvals.kind_approval");
  private static final StatusBadge BRAKE =
      new StatusBadge("warning", "triangle-alert", "approvals.kind_brake");

  private final PageFrame frame;

  ApprovalPageBuilder(PageFrame frame) {
    this.frame = frame;
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
        shown.delivery().map(counted -> prepared(counted, shown.last())),
        shown.samples().stream().map(ApprovalPageBuilder::sample).toList(),
        shown.mayApprove());
  }

  private ApprovalPage.Prepared prepared(CountedDelivery counted, Optional<CountedDelivery> last) {
    Formats formats = frame.formats();
    return new ApprovalPage.Prepared(
        "/console/messages?delivery=" + counted.delivery().id(),
        last.map(each -> formats.dayAndTime(each.delivery().startedAt())).orElse(""),
        new ApprovalFigures(counted, last, formats).all());
  }

  private static ApprovalPage.Sample sample(OutboxMessage message) {
    return switch (message.content()) {
      case EmailContent(var subject, var html, var text) ->
          new ApprovalPage.Sample(
              message.recipient(),
              subject,
              "/console/messages?delivery=%s&message=%s"
                  .formatted(message.delivery(), message.id()),
              html.isEmpty() ? "" : "/console/messages/%s/html".formatted(message.id()),
              text);
    };
  }
}
