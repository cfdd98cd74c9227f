package dev.tributary.application.notification.setup;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.notification.NotificationErrorCode;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/**
 * Names the people who look after a workflow, under its lock: a workflow that is deleted meanwhile
 * leaves none behind.
 */
@ApplicationScoped
public class SetSupervisors {
  static final int MOST_ADDRESSES = 50;

  private final WorkflowCatalogue catalogue;
  private final Supervisors supervisors;
  private final AuditRecorder changes;

  public SetSupervisors(
      WorkflowCatalogue catalogue, Supervisors supervisors, AuditRecorder changes) {
    this.catalogue = catalogue;
    this.supervisors = supervisors;
    this.changes = changes;
  }

  /**
   * @throws NotFound when there is no such workflow
   * @throws Refused when there are too many
   */
  @Transactional
  public void set(WorkflowName workflow, List<EmailAddress> people) {
    requireFew(people);
    catalogue.locked(workflow);
    List<EmailAddress> before = supervisors.of(workflow);
    supervisors.set(workflow, people);
    changes.record(
        "supervised", "workflow", workflow.value(), described(before), described(people));
  }

  static void requireFew(List<EmailAddress> addresses) {
    if (addresses.size() > MOST_ADDRESSES) {
      throw new Refused(NotificationErrorCode.TOO_MANY_ADDRESSES, MOST_ADDRESSES);
    }
  }

  static Map<String, Object> described(List<EmailAddress> people) {
    return Map.of("supervisors", people.stream().map(EmailAddress::value).toList());
  }
}
