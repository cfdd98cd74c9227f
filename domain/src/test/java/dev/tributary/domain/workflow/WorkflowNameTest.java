package dev.tributary.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person writes becomes a name that a workflow may have. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkflowNameTest {
  @ParameterizedTest
  @CsvSource({
    "Stadt Angebote, stadt-angebote",
    "Größe & Maß, grosse-mass",
    "'  --Über/uns--  ', uber-uns",
    "Été à Paris, ete-a-paris",
    "offers_2026.final, offers-2026-final",
    "שלום, workflow",
    "'', workflow",
    "ﬁle № ①, file-no-1"
  })
  void a_name_is_proposed_from_any_text(String text, String name) {
    assertThat(WorkflowName.proposedFor(text)).isEqualTo(new WorkflowName(name));
  }

  @Test
  void proposals_are_as_long_as_a_name_may_be() {
    assertThat(WorkflowName.proposedFor("W".repeat(300)).value()).hasSize(63);
    assertThat(WorkflowName.proposedFor("w".repeat(62) + " x").value()).hasSize(62);
    assertThat(new WorkflowName("w".repeat(63)).numbered(12).value()).hasSize(63).endsWith("w-12");
  }
}
