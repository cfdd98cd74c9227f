package dev.tributary.application.notification.setup;

import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.List;

/** The people who look after a workflow. Everything takes part in the caller's transaction. */
public interface Supervisors {
  List<EmailAddress> of(WorkflowName workflow);

  /** None when the list is empty. */
  void set(WorkflowName workflow, List<EmailAddress> people);
}
