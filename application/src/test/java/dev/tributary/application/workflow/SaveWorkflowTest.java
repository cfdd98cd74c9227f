package dev.tributary.application.workflow;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.problem.ThrownProblems.notFound;
import static dev.tributary.application.workflow.Definitions.invalid;
import static dev.tributary.application.workflow.Definitions.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.access.AuditEntry;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SaveWorkflowTest {
  private static final WorkflowName NAME = new WorkflowName("birthday");

  private final WorkflowFixture fixture = new WorkflowFixture();

  @Nested
  class A_new_workflow {
    @Test
    void is_published_at_once_as_revision_1() {
      SaveResult result = fixture.save.save(SaveRequest.create(valid("birthday", "Birthday")));

      assertThat(result)
          .isInstanceOfSatisfying(
              SaveResult.Saved.class, saved -> assertThat(saved.created()).isTrue());
      assertThat(stored().version()).isEqualTo(1);
      assertThat(stored().label()).isEqualTo("Birthday");
      assertThat(stored().draft()).isEmpty();
      assertThat(fixture.catalogue.current(NAME)).isEqualTo(valid("birthday", "Birthday"));
      assertThat(fixture.workflows.revisions(NAME))
          .containsExactly(new Workflows.RevisionHead(1, fixture.clock.instant(), "boss"));
    }

    @Test
    void with_errors_is_not_stored() {
      assertThat(fixture.save.save(SaveRequest.create(invalid("birthday"))))
          .isInstanceOfSatisfying(
              SaveResult.Rejected.class, rejected -> assertThat(rejected.problems()).isNotEmpty());
      assertThat(fixture.workflows.find(NAME)).isEmpty();
      assertThat(fixture.trail.entries()).isEmpty();
    }

    @Test
    void needs_a_free_name() {
      fixture.published(valid("birthday", "Birthday"));

      assertThatThrownBy(() -> fixture.published(valid("birthday", "Other")))
          .satisfies(conflict(WorkflowErrorCode.NAME_TAKEN));
      assertThat(stored().label()).isEqualTo("Birthday");
    }
  }

  @Nested
  class A_draft {
    @Test
    void may_have_errors_which_are_reported() {
      SaveResult result =
          fixture.save.save(new SaveRequest(invalid("birthday"), OptionalLong.empty(), true));

      assertThat(result)
          .isInstanceOfSatisfying(
              SaveResult.Saved.class,
              saved -> {
                assertThat(saved.created()).isTrue();
                assertThat(saved.problems()).isNotEmpty();
              });
      assertThat(stored().draft()).contains(invalid("birthday"));
      assertThat(stored().revision()).isZero();
      assertThat(fixture.workflows.revisions(NAME)).isEmpty();
    }

    @Test
    void leaves_the_newest_revision_as_it_is() {
      Workflow published = fixture.published(valid("birthday", "Birthday"));

      fixture.drafted(valid("birthday", "Next"), OptionalLong.of(published.version()));

      assertThat(fixture.catalogue.current(NAME)).isEqualTo(valid("birthday", "Birthday"));
      assertThat(fixture.catalogue.edited(NAME)).isEqualTo(valid("birthday", "Next"));
      assertThat(last().action()).isEqualTo("drafted");
      assertThat(last().before()).isEqualTo(Map.of("version", 1L, "revision", 1));
      assertThat(last().after()).isEqualTo(Map.of("version", 2L, "revision", 1));
    }

    @Test
    void that_is_unchanged_changes_nothing() {
      Workflow before = fixture.drafted(valid("birthday", "Birthday"), OptionalLong.empty());
      int entries = fixture.trail.entries().size();
      fixture.clock.move(Duration.ofHours(1));

      Workflow after =
          fixture.drafted(valid("birthday", "Birthday"), OptionalLong.of(before.version()));

      assertThat(after).isEqualTo(before).isEqualTo(stored());
      assertThat(fixture.trail.entries()).hasSize(entries);
    }

    @Test
    void is_published_and_gone() {
      Workflow draft = fixture.drafted(valid("birthday", "Birthday"), OptionalLong.empty());

      fixture.save.publishDraft(NAME, draft.version());

      assertThat(stored().draft()).isEmpty();
      assertThat(stored().revision()).isEqualTo(1);
      assertThat(last().action()).isEqualTo("published");
    }

    @Test
    void with_errors_is_not_published() {
      Workflow draft = fixture.drafted(invalid("birthday"), OptionalLong.empty());

      assertThat(fixture.save.publishDraft(NAME, draft.version()))
          .isInstanceOf(SaveResult.Rejected.class);
      assertThat(stored()).isEqualTo(draft);
    }

    @Test
    void is_published_only_as_its_author_saw_it() {
      Workflow draft = fixture.drafted(valid("birthday", "Birthday"), OptionalLong.empty());

      assertThatThrownBy(() -> fixture.save.publishDraft(NAME, draft.version() + 1))
          .satisfies(conflict(WorkflowErrorCode.CHANGED_MEANWHILE));
      fixture.save.publishDraft(NAME, draft.version());
      assertThatThrownBy(() -> fixture.save.publishDraft(NAME, stored().version()))
          .satisfies(conflict(WorkflowErrorCode.NO_DRAFT));
    }
  }

  @Nested
  class A_known_workflow {
    @Test
    void gets_another_revision() {
      Workflow first = fixture.published(valid("birthday", "Birthday"));
      fixture.clock.move(Duration.ofHours(1));

      save(valid("birthday", "Next"), first.version());

      assertThat(stored().version()).isEqualTo(2);
      assertThat(fixture.catalogue.revisions(NAME))
          .extracting(Workflows.RevisionHead::number)
          .containsExactly(2, 1);
      assertThat(fixture.catalogue.revision(NAME, 1).definition())
          .isEqualTo(valid("birthday", "Birthday"));
      assertThat(stored().createdAt()).isEqualTo(first.createdAt());
      assertThat(stored().updatedAt()).isEqualTo(fixture.clock.instant());
    }

    @Test
    void that_is_unchanged_keeps_version_and_revision() {
      Workflow first = fixture.published(valid("birthday", "Birthday"));

      assertThat(save(valid("birthday", "Birthday"), first.version()))
          .isInstanceOfSatisfying(
              SaveResult.Saved.class, saved -> assertThat(saved.created()).isFalse());
      assertThat(stored()).isEqualTo(first);
      assertThat(fixture.trail.entries()).hasSize(1);
    }

    @Test
    void is_published_again_unchanged_when_a_draft_stands_beside_it() {
      Workflow first = fixture.published(valid("birthday", "Birthday"));
      Workflow draft = fixture.drafted(valid("birthday", "Next"), OptionalLong.of(first.version()));

      save(valid("birthday", "Birthday"), draft.version());

      assertThat(stored().draft()).isEmpty();
      assertThat(stored().revision()).isEqualTo(2);
    }

    @Test
    void is_saved_only_as_its_author_saw_it() {
      Workflow first = fixture.published(valid("birthday", "Birthday"));

      assertThatThrownBy(() -> save(valid("birthday", "Next"), first.version() + 1))
          .satisfies(conflict(WorkflowErrorCode.CHANGED_MEANWHILE));
      assertThatThrownBy(() -> save(valid("gone", "Gone"), 1))
          .satisfies(notFound(WorkflowErrorCode.UNKNOWN_WORKFLOW));
    }
  }

  private SaveResult save(WorkflowDefinition definition, long seen) {
    return fixture.save.save(new SaveRequest(definition, OptionalLong.of(seen), false));
  }

  private Workflow stored() {
    return fixture.catalogue.workflow(NAME);
  }

  private AuditEntry last() {
    return fixture.trail.last();
  }
}
