package dev.tributary.application.workflow;

class InMemoryWorkflowsTest extends WorkflowsContract {
  private final InMemoryWorkflows workflows = new InMemoryWorkflows();

  @Override
  protected Workflows workflows() {
    return workflows;
  }

  @Override
  protected RevisionIds ids() {
    return workflows;
  }
}
