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
import java.util.Map;
import java.util.Optional;

/** Shows workflows: listed with what starts them by themselves, or one with its definition. */
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
    return Page.of(found, workflow -> WorkflowResponse.listed(workflow, next), WorkflowName::value);
  }

  WorkflowResponse whole(Workflow workflow, WorkflowDefinition definition) {
    return WorkflowResponse.whole(workflow, writer.write(definition));
  }
}
