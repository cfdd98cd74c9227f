package dev.tributary.adapters.out.postgres.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DefinitionCacheTest {
  private static final int MOST = 100;

  private final AtomicInteger readings = new AtomicInteger();
  private final DefinitionCache cache = new DefinitionCache(this::read);

  @Test
  void reads_each_of_the_definitions_once_up_to_the_limit() {
    List<RevisionId> revisions = revisions(MOST);
    revisions.forEach(cache::of);
    revisions.forEach(cache::of);

    assertThat(readings).hasValue(MOST);
  }

  @Test
  void removes_definitions_beyond_the_limit() {
    List<RevisionId> revisions = revisions(2 * MOST);
    revisions.forEach(cache::of);
    revisions.forEach(cache::of);

    assertThat(readings).hasValueGreaterThanOrEqualTo(3 * MOST);
  }

  private static List<RevisionId> revisions(int count) {
    return Stream.generate(() -> new RevisionId(UUID.randomUUID())).limit(count).toList();
  }

  private WorkflowDefinition read(RevisionId revision) {
    readings.incrementAndGet();
    return new WorkflowDefinition(
        new WorkflowName("cached"),
        "Cached",
        "",
        new WorkflowOptions(
            Optional.empty(), ErrorPolicy.SUSPEND, false, Optional.empty(), RunLimits.NONE),
        List.of(),
        List.of(),
        List.of());
  }
}
