package dev.tributary.application.workflow;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.workflow.Definitions.invalid;
import static dev.tributary.application.workflow.Definitions.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.run.command.StartableWorkflows.NewestRevision;
import dev.tributary.application.workflow.Workflows.Published;
import dev.tributary.application.workflow.Workflows.RevisionHead;
import dev.tributary.domain.workflow.Revision;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What {@link Workflows} promises; each test begins in a transaction, without workflows whose name
 * begins with {@code zz}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class WorkflowsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final WorkflowName NAME = new WorkflowName("zz-birthday");

  protected abstract Workflows workflows();

  protected abstract RevisionIds ids();

  @Test
  void finds_a_workflow_by_name() {
    Workflow workflow = drafted("zz-birthday");

    assertThat(workflows().find(NAME)).contains(workflow);
    assertThat(workflows().find(new WorkflowName("zz-other"))).isEmpty();
  }

  @Test
  void stores_a_changed_workflow_in_place_of_its_predecessor() {
    Workflow first = drafted("zz-birthday");
    Workflow second = first.drafted(invalid("zz-birthday"), NOW.plusSeconds(1));

    workflows().save(second);

    assertThat(workflows().find(NAME)).contains(second);
  }

  @Test
  void refuses_a_workflow_that_is_not_the_successor_of_what_is_stored() {
    Workflow first = drafted("zz-birthday");
    Workflow second = first.drafted(invalid("zz-birthday"), NOW.plusSeconds(1));
    workflows().save(second);

    assertThatThrownBy(() -> workflows().save(second))
        .satisfies(conflict(WorkflowErrorCode.CHANGED_MEANWHILE));
    assertThatThrownBy(() -> workflows().save(first))
        .satisfies(conflict(WorkflowErrorCode.CHANGED_MEANWHILE));
    assertThat(workflows().find(NAME)).contains(second);
  }

  @Test
  void lists_workflows_by_name() {
    List.of("zz-c", "zz-a", "zz-b").forEach(this::drafted);

    assertThat(names("zz", 9)).containsExactly("zz-a", "zz-b", "zz-c");
    assertThat(names("zz", 2)).containsExactly("zz-a", "zz-b");
    assertThat(names("zz-b", 9)).containsExactly("zz-c");
  }

  @Test
  void returns_revisions_newest_first_and_each_by_its_number() {
    Revision first = published("zz-birthday", "First", 1);
    Revision second = published("zz-birthday", "Second", 2);

    assertThat(workflows().revision(NAME, 1)).contains(first);
    assertThat(workflows().revision(NAME, 2)).contains(second);
    assertThat(workflows().revision(NAME, 3)).isEmpty();
    assertThat(workflows().revisions(NAME))
        .containsExactly(
            new RevisionHead(2, second.publishedAt(), "boss"),
            new RevisionHead(1, first.publishedAt(), "boss"));
  }

  @Test
  void names_the_newest_revision_and_the_wanted_one() {
    assertThat(workflows().published(NAME, Optional.empty())).isEmpty();
    drafted("zz-birthday");
    assertThat(workflows().published(NAME, Optional.empty()))
        .contains(new Published(0, Optional.empty()));
  }

  @Test
  void names_the_ids_of_published_revisions() {
    Revision first = published("zz-birthday", "First", 1);
    Revision second = published("zz-birthday", "Second", 2);

    assertThat(workflows().published(NAME, Optional.empty()))
        .contains(new Published(2, Optional.of(second.id())));
    assertThat(workflows().published(NAME, Optional.of(1)))
        .contains(new Published(2, Optional.of(first.id())));
    assertThat(workflows().published(NAME, Optional.of(3)))
        .contains(new Published(2, Optional.empty()));
  }

  @Test
  void names_the_newest_revisions_of_those_that_have_one() {
    published("zz-birthday", "First", 1);
    Revision second = published("zz-birthday", "Second", 2);
    published("zz-gone", "First", 1);
    workflows().remove(new WorkflowName("zz-gone"), 1);
    drafted("zz-drafted");

    assertThat(
            workflows()
                .newest(
                    Stream.of("zz-birthday", "zz-gone", "zz-drafted", "zz-unknown")
                        .map(WorkflowName::new)
                        .toList()))
        .isEqualTo(Map.of(NAME, new NewestRevision(second.id(), 2)));
    assertThat(workflows().newest(List.of())).isEmpty();
  }

  @Test
  void a_removed_workflow_is_gone_but_not_its_definitions() {
    Revision revision = published("zz-birthday", "First", 1);

    workflows().remove(NAME, 1);

    assertThat(workflows().find(NAME)).isEmpty();
    assertThat(names("zz", 9)).isEmpty();
    assertThat(workflows().revision(NAME, 1)).isEmpty();
    assertThat(workflows().revisions(NAME)).isEmpty();
    assertThat(workflows().definition(revision.id())).isEqualTo(valid("zz-birthday", "First"));
  }

  @Test
  void a_workflow_is_locked_until_it_is_removed() {
    Workflow workflow = drafted("zz-birthday");
    assertThat(workflows().lock(NAME)).contains(workflow);

    workflows().remove(NAME, 1);

    assertThat(workflows().lock(NAME)).isEmpty();
  }

  @Test
  void the_name_of_a_removed_workflow_is_free_again() {
    drafted("zz-birthday");
    workflows().remove(NAME, 1);

    Workflow another = drafted("zz-birthday");

    assertThat(workflows().find(NAME)).contains(another);
    assertThat(workflows().revisions(NAME)).isEmpty();
  }

  @Test
  void refuses_to_remove_a_workflow_of_another_version() {
    drafted("zz-birthday");

    assertThatThrownBy(() -> workflows().remove(NAME, 2))
        .satisfies(conflict(WorkflowErrorCode.CHANGED_MEANWHILE));
    assertThat(workflows().find(NAME)).isPresent();
  }

  @Test
  void refuses_a_revision_that_there_is_not() {
    assertThatThrownBy(() -> workflows().definition(new RevisionId(new UUID(0, 0))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Workflow drafted(String name) {
    Workflow workflow =
        Workflow.fresh(new WorkflowName(name), NOW).drafted(valid(name, "Label"), NOW);
    workflows().save(workflow);
    return workflow;
  }

  private Revision published(String name, String label, int number) {
    Instant at = NOW.plusSeconds(number);
    WorkflowName workflow = new WorkflowName(name);
    workflows()
        .save(
            workflows()
                .find(workflow)
                .orElseGet(() -> Workflow.fresh(workflow, NOW))
                .published(valid(name, label), at));
    Revision revision = new Revision(ids().next(), number, valid(name, label), at, "boss");
    workflows().add(workflow, revision);
    return revision;
  }

  private List<String> names(String after, int limit) {
    return workflows().list(Optional.of(new WorkflowName(after)), limit).stream()
        .map(workflow -> workflow.name().value())
        .toList();
  }
}
