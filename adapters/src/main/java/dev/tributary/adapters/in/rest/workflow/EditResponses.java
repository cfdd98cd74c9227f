package dev.tributary.adapters.in.rest.workflow;

import dev.tributary.adapters.definition.DefinitionWriter;
import dev.tributary.adapters.definition.EditsText;
import dev.tributary.adapters.definition.LocatedProblem;
import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.adapters.in.rest.problem.VersionTag;
import dev.tributary.adapters.in.rest.workflow.ProblemsResponse.Subject;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.List;

/** Writes the responses to edits of a draft, in the language of the caller. */
@ApplicationScoped
class EditResponses {
  private final WorkflowCatalogue catalogue;
  private final DefinitionWriter writer;
  private final Caller caller;

  EditResponses(WorkflowCatalogue catalogue, DefinitionWriter writer, Caller caller) {
    this.catalogue = catalogue;
    this.writer = writer;
    this.caller = caller;
  }

  Response refused(StatusType status, EditsText body, List<Problem> problems) {
    return ProblemsResponse.response(
        status, Subject.EDITS, body.locate(problems), caller.language());
  }

  Response edited(Workflow workflow, List<Problem> problems) {
    WorkflowDefinition draft = workflow.draft().orElseGet(() -> catalogue.current(workflow.name()));
    List<LocatedProblem> located =
        problems.stream().map(problem -> new LocatedProblem(problem, 0, 0)).toList();
    return Response.ok(
            WorkflowResponse.edited(workflow, writer.write(draft), located, caller.language()))
        .header(HttpHeaders.ETAG, VersionTag.of(workflow.version()))
        .build();
  }
}
