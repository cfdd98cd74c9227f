package dev.tributary.application.workflow;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.problem.ThrownProblems.notFound;
import static dev.tributary.application.problem.ThrownProblems.refused;
import static dev.tributary.application.workflow.Definitions.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.run.command.StartableWorkflows.Startable;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeleteWorkflowTest {
  private static final WorkflowName NAME = new WorkflowName("birthday");

  private final WorkflowFixture fixture = new WorkflowFixture();
  private final DeleteWorkflow delete =
      new DeleteWorkflow(
          fixture.workflows, List.of(fixture.effects), fixture.trail.changes(fixture.clock));

  @Test
  void a_deleted_workflow_is_gone_but_its_runs_keep_their_definition() {
    Workflow published = fixture.published(valid("birthday", "Birthday"));
    Startable started = fixture.revisions.startable(NAME, Optional.empty());

    delete.delete(NAME, published.version());

    assertThat(fixture.catalogue.find(NAME)).isEmpty();
    assertThat(fixture.catalogue.list(Optional.empty(), 9)).isEmpty();
    assertThatThrownBy(() -> fixture.revisions.startable(NAME, Optional.empty()))
        .satisfies(notFound(WorkflowErrorCode.UNKNOWN_WORKFLOW));
    assertThat(fixture.revisions.definition(started.revision()))
        .isEqualTo(valid("birthday", "Birthday"));
    assertThat(fixture.trail.last().action()).isEqualTo("deleted");
    assertThat(fixture.trail.last().before()).isEqualTo(Map.of("version", 1L, "revision", 1));
  }

  @Test
  void a_workflow_that_was_changed_meanwhile_stays() {
    Workflow published = fixture.published(valid("birthday", "Birthday"));

    assertThatThrownBy(() -> delete.delete(NAME, published.version() + 1))
        .satisfies(conflict(WorkflowErrorCode.CHANGED_MEANWHILE));
    assertThat(fixture.catalogue.find(NAME)).contains(published);
    assertThatThrownBy(() -> delete.delete(new WorkflowName("gone"), 1))
        .satisfies(notFound(WorkflowErrorCode.UNKNOWN_WORKFLOW));
  }

  @Test
  void runs_start_from_the_newest_revision_or_the_one_that_is_asked_for() {
    Workflow first = fixture.published(valid("birthday", "Birthday"));
    fixture.save.save(
        new SaveRequest(valid("birthday", "Next"), OptionalLong.of(first.version()), false));

    assertThat(fixture.revisions.startable(NAME, Optional.empty()).number()).isEqualTo(2);
    assertThat(fixture.revisions.startable(NAME, Optional.of(1)).definition().label())
        .isEqualTo("Birthday");
    assertThatThrownBy(() -> fixture.revisions.startable(NAME, Optional.of(3)))
        .satisfies(notFound(WorkflowErrorCode.UNKNOWN_REVISION));
  }

  @Test
  void no_run_starts_from_a_draft() {
    fixture.drafted(valid("birthday", "Birthday"), OptionalLong.empty());

    assertThatThrownBy(() -> fixture.revisions.startable(NAME, Optional.empty()))
        .satisfies(refused(WorkflowErrorCode.NOT_PUBLISHED));
  }
}
