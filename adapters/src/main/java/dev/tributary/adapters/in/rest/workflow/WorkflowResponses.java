package dev.tributary.adapters.in.rest.workflow;

import dev.tributary.adapters.definition.DefinitionWriter;
import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.application.page.ListPage;
import dev.tributary.application.schedule.ArmedWorkflows;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows workflows with what starts them by themselves. */
@ApplicationScoped
class WorkflowResponses {
  private final ArmedWorkflows armed;
  private final DefinitionWriter writer;

  WorkflowResponses(ArmedWorkflows armed, DefinitionWriter writer) {
    this.armed = armed;
    this.writer = writer;
  }

  Page<WorkflowResponse> page(ListPage<Workflow, WorkflowName> found) {
    Map<WorkflowName, Optional<Instant>> next =
        armed.of(found.items().stream().map(Workflow::name).toList());
    return Page.of(
        found, workflow -> WorkflowResponse.shown(workflow, next, null), WorkflowName::value);
  }

  WorkflowResponse whole(Workflow workflow, WorkflowDefinition definition) {
    return WorkflowResponse.shown(
        workflow, armed.of(List.of(workflow.name())), writer.write(definition));
  }
}
