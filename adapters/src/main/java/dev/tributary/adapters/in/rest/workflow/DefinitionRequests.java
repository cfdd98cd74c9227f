package dev.tributary.adapters.in.rest.workflow;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;
import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import dev.tributary.adapters.definition.CheckDefinition;
import dev.tributary.adapters.definition.LocatedProblem;
import dev.tributary.adapters.definition.ParsedDefinition;
import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.adapters.in.rest.problem.VersionTag;
import dev.tributary.adapters.in.rest.workflow.ProblemsResponse.Subject;
import dev.tributary.application.workflow.SaveRequest;
import dev.tributary.application.workflow.SaveResult;
import dev.tributary.application.workflow.SaveWorkflow;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** Handles requests with a definition in their body. */
@ApplicationScoped
class DefinitionRequests {
  private final CheckDefinition check;
  private final SaveWorkflow saveWorkflow;
  private final Caller caller;

  DefinitionRequests(CheckDefinition check, SaveWorkflow saveWorkflow, Caller caller) {
    this.check = check;
    this.saveWorkflow = saveWorkflow;
    this.caller = caller;
  }

  ProblemsResponse validate(ParsedDefinition parsed) {
    return ProblemsResponse.of(check.check(parsed), caller.language());
  }

  /** Saves the definition as {@code request} requires, or responds with all of its problems. */
  Response save(ParsedDefinition parsed, Function<WorkflowDefinition, SaveRequest> request) {
    if (!parsed.problems().isEmpty()) {
      StatusType status = parsed.definition().isEmpty() ? BAD_REQUEST : UNPROCESSABLE_CONTENT;
      return ProblemsResponse.response(
          status, Subject.DEFINITION, check.check(parsed), caller.language());
    }
    SaveResult saveResult = saveWorkflow.save(request.apply(parsed.definition().orElseThrow()));
    return response(saveResult, parsed);
  }

  private Response response(SaveResult saveResult, ParsedDefinition parsed) {
    return switch (saveResult) {
      case SaveResult.Rejected(var problems) ->
          ProblemsResponse.response(
              UNPROCESSABLE_CONTENT,
              Subject.DEFINITION,
              parsed.locate(problems),
              caller.language());
      case SaveResult.Saved(var workflow, var created, var problems) ->
          saved(workflow, created, parsed.locate(problems));
    };
  }

  /** Publishes the stored draft, which has no text to point into. */
  Response publish(WorkflowName name, long seen) {
    return switch (saveWorkflow.publishDraft(name, seen)) {
      case SaveResult.Rejected(var problems) ->
          ProblemsResponse.response(problems, caller.language());
      case SaveResult.Saved(var workflow, var created, var problems) ->
          saved(
              workflow, created, problems.stream().map(p -> new LocatedProblem(p, 0, 0)).toList());
    };
  }

  private Response saved(Workflow workflow, boolean created, List<LocatedProblem> problems) {
    URI location = URI.create("/api/v1/workflows/" + workflow.name());
    return (created ? Response.created(location) : Response.ok())
        .header(HttpHeaders.ETAG, VersionTag.of(workflow.version()))
        .entity(WorkflowResponse.saved(workflow, problems, caller.language()))
        .build();
  }
}
