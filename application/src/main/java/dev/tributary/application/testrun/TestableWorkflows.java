package dev.tributary.application.testrun;

import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.run.command.StartableWorkflows.Startable;
import dev.tributary.application.workflow.RevisionIds;
import dev.tributary.application.workflow.ValidateWorkflow;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Problem.Severity;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.testrun.TestRunErrorCode;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What of a workflow can be tested: its draft, which is copied for it, or a revision. */
@ApplicationScoped
public class TestableWorkflows {
  /** The number that the copy of a draft has in place of a revision's. */
  static final int DRAFT = 0;

  private final WorkflowCatalogue catalogue;
  private final StartableWorkflows revisions;
  private final ValidateWorkflow validate;
  private final RevisionIds ids;

  public TestableWorkflows(
      WorkflowCatalogue catalogue,
      StartableWorkflows revisions,
      ValidateWorkflow validate,
      RevisionIds ids) {
    this.catalogue = catalogue;
    this.revisions = revisions;
    this.validate = validate;
    this.ids = ids;
  }

  /**
   * The draft with the id of its copy, which is not stored yet, and the number 0; or a revision.
   *
   * @param revision empty takes the draft, or the newest revision where there is none
   * @throws dev.tributary.domain.problem.NotFound when there is no such workflow or revision
   * @throws Refused when the draft has errors, or nothing is published yet
   */
  @Transactional
  public Startable find(WorkflowName name, Optional<Integer> revision) {
    return Optional.of(name)
        .filter(_ -> revision.isEmpty())
        .flatMap(wanted -> catalogue.workflow(wanted).draft())
        .map(this::copy)
        .orElseGet(() -> revisions.startable(name, revision));
  }

  private Startable copy(WorkflowDefinition draft) {
    List<Problem> errors =
        validate.validate(draft).stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .toList();
    if (!errors.isEmpty()) {
      throw new Refused(
          TestRunErrorCode.FAULTY_DRAFT,
          draft.name().value(),
          errors.size(),
          errors.getFirst().place());
    }
    return new Startable(ids.next(), DRAFT, draft);
  }
}
