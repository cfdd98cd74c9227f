package dev.tributary.application.schedule;

import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds which workflows of a list are armed. */
@ApplicationScoped
public class ArmedWorkflows {
  private final Schedules schedules;

  public ArmedWorkflows(Schedules schedules) {
    this.schedules = schedules;
  }

  /** Those that are armed, each with its next firing; empty where only signals start runs. */
  @Transactional
  public Map<WorkflowName, Optional<Instant>> of(List<WorkflowName> workflows) {
    return schedules.nextOf(workflows);
  }
}
