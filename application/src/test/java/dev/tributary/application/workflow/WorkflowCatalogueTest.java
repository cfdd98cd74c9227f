package dev.tributary.application.workflow;

import static dev.tributary.application.problem.ThrownProblems.notFound;
import static dev.tributary.application.workflow.Definitions.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkflowCatalogueTest {
  private static final WorkflowName NAME = new WorkflowName("birthday");

  private final WorkflowFixture fixture = new WorkflowFixture();
  private final WorkflowCatalogue catalogue = fixture.catalogue;

  @Test
  void workflows_are_listed_by_name_in_pages() {
    List.of("c", "a", "b").forEach(name -> fixture.published(valid(name, name)));

    assertThat(catalogue.list(Optional.empty(), 2))
        .extracting(workflow -> workflow.name().value())
        .containsExactly("a", "b");
    assertThat(catalogue.list(Optional.of(new WorkflowName("b")), 2))
        .extracting(workflow -> workflow.name().value())
        .containsExactly("c");
  }

  @Test
  void readers_see_the_draft_only_before_the_first_revision() {
    Workflow draft = fixture.drafted(valid("birthday", "First"), OptionalLong.empty());
    assertThat(catalogue.current(NAME).label()).isEqualTo("First");

    fixture.save.publishDraft(NAME, draft.version());
    fixture.drafted(valid("birthday", "Next"), OptionalLong.of(2));

    assertThat(catalogue.current(NAME).label()).isEqualTo("First");
    assertThat(catalogue.edited(NAME).label()).isEqualTo("Next");
  }

  @Test
  void what_there_is_not_is_not_found() {
    fixture.published(valid("birthday", "Birthday"));
    WorkflowName gone = new WorkflowName("gone");

    assertThat(catalogue.find(gone)).isEmpty();
    assertThatThrownBy(() -> catalogue.workflow(gone))
        .satisfies(notFound(WorkflowErrorCode.UNKNOWN_WORKFLOW));
    assertThatThrownBy(() -> catalogue.revisions(gone))
        .satisfies(notFound(WorkflowErrorCode.UNKNOWN_WORKFLOW));
    assertThatThrownBy(() -> catalogue.revision(NAME, 2))
        .satisfies(notFound(WorkflowErrorCode.UNKNOWN_REVISION));
  }
}
