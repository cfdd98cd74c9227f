package dev.tributary.application.workflow;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.problem.ThrownProblems.notFound;
import static dev.tributary.application.workflow.Definitions.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiscardDraftTest {
  private static final WorkflowName NAME = new WorkflowName("birthday");

  private final WorkflowFixture fixture = new WorkflowFixture();
  private final DiscardDraft discard =
      new DiscardDraft(
          fixture.workflows,
          fixture.catalogue,
          fixture.trail.changes(fixture.clock),
          fixture.clock);

  @Test
  void authors_go_on_with_the_newest_revision_and_its_label() {
    Workflow draft = draftBesideRevision();

    Workflow after = discard.discard(NAME, draft.version());

    assertThat(after).isEqualTo(fixture.catalogue.workflow(NAME));
    assertThat(after.label()).isEqualTo("Birthday");
    assertThat(after.version()).isEqualTo(draft.version() + 1);
    assertThat(fixture.catalogue.edited(NAME)).isEqualTo(valid("birthday", "Birthday"));
    assertThat(fixture.trail.last().action()).isEqualTo("discarded");
    assertThat(fixture.trail.last().after()).isEqualTo(Map.of("version", 3L, "revision", 1));
  }

  @Test
  void a_draft_that_was_changed_meanwhile_stays() {
    Workflow draft = draftBesideRevision();

    assertThatThrownBy(() -> discard.discard(NAME, draft.version() - 1))
        .satisfies(conflict(WorkflowErrorCode.CHANGED_MEANWHILE));
    assertThat(fixture.catalogue.workflow(NAME)).isEqualTo(draft);
  }

  @Test
  void a_workflow_without_revision_keeps_its_draft() {
    Workflow draft = fixture.drafted(valid("birthday", "Birthday"), OptionalLong.empty());

    assertThatThrownBy(() -> discard.discard(NAME, draft.version()))
        .satisfies(conflict(WorkflowErrorCode.DRAFT_ONLY));
    assertThat(fixture.catalogue.workflow(NAME)).isEqualTo(draft);
  }

  @Test
  void a_missing_draft_and_a_missing_workflow_are_not_found() {
    Workflow published = fixture.published(valid("birthday", "Birthday"));

    assertThatThrownBy(() -> discard.discard(NAME, published.version()))
        .satisfies(notFound(WorkflowErrorCode.NO_DRAFT));
    assertThatThrownBy(() -> discard.discard(new WorkflowName("gone"), 1))
        .satisfies(notFound(WorkflowErrorCode.UNKNOWN_WORKFLOW));
  }

  private Workflow draftBesideRevision() {
    Workflow published = fixture.published(valid("birthday", "Birthday"));
    return fixture.drafted(valid("birthday", "Next"), OptionalLong.of(published.version()));
  }
}
