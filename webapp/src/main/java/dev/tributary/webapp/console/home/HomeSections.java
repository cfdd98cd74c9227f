package dev.tributary.webapp.console.home;

import dev.tributary.application.schedule.UpcomingFirings;
import dev.tributary.domain.run.RunId;
import dev.tributary.webapp.console.approval.ApprovalPageBuilder;
import dev.tributary.webapp.console.approval.ApprovalsPage;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.message.DeliverySummary;
import dev.tributary.webapp.console.message.MessagesPage;
import dev.tributary.webapp.console.message.MessagesPageBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the first page shows beside runs. */
@ApplicationScoped
class HomeSections {
  private final MessagesPageBuilder messages;
  private final DeliverySummary deliveries;
  private final UpcomingFirings firings;
  private final ApprovalPageBuilder approvals;
  private final PageFrame frame;

  HomeSections(
      MessagesPageBuilder messages,
      DeliverySummary deliveries,
      UpcomingFirings firings,
      ApprovalPageBuilder approvals,
      PageFrame frame) {
    this.messages = messages;
    this.deliveries = deliveries;
    this.firings = firings;
    this.approvals = approvals;
    this.frame = frame;
  }

  List<MessagesPage.Delivery> lastDeliveries(int count) {
    return messages.lastDeliveries(count);
  }

  /** The counts of the messages of a run; empty without any. */
  String delivered(RunId run) {
    return deliveries.ofRun(run);
  }

  /** Those that wait longest. */
  List<ApprovalsPage.Row> approvals(int count) {
    return approvals.oldest(count);
  }

  List<HomePage.Start> nextStarts(int count) {
    return firings.next(count).stream()
        .map(
            firing ->
                new HomePage.Start(
                    firing.workflowLabel(),
                    "/console/workflows/" + firing.workflow(),
                    frame.formats().dayAndTime(firing.at())))
        .toList();
  }
}
