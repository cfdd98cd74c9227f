package dev.tributary.application.run.followup;

import dev.tributary.application.run.admission.Admissions;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Finds the workflows whose runs wait or were not followed up. */
@ApplicationScoped
public class OpenWorkflows {
  private final Admissions admissions;

  public OpenWorkflows(Admissions admissions) {
    this.admissions = admissions;
  }

  /** In the order in which their runs are admitted. */
  @Transactional
  public List<WorkflowName> workflows() {
    return admissions.open();
  }
}
