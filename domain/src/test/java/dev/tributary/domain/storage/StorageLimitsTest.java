package dev.tributary.domain.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StorageLimitsTest {
  /** A workflow whose messages count for nothing: they have a retention of their own. */
  @ParameterizedTest
  @CsvSource({"1000, 0", "600, 0", "599, 1", "1, 599"})
  void what_ends_with_its_run_may_have_so_many_bytes(long most, long excess) {
    assertThat(limits(Optional.of(most), 1).excess(figures(workflow(0)))).isEqualTo(excess);
  }

  @Test
  void without_a_limit_nothing_is_too_much() {
    assertThat(limits(Optional.empty(), 1).excess(figures(workflow(0)))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"500, 400, 0", "400, 400, 0", "400, 401, 1"})
  void the_sets_of_ended_runs_may_have_so_many_bytes(long most, long releasable, long excess) {
    assertThat(limits(Optional.empty(), most).excess(workflow(releasable))).isEqualTo(excess);
  }

  @Test
  void limits_that_would_remove_everything_are_refused() {
    assertThatThrownBy(() -> limits(Optional.of(0L), 1)).hasMessageContaining("positive");
    assertThatThrownBy(() -> limits(Optional.empty(), 0)).hasMessageContaining("positive");
    assertThatThrownBy(() -> new StorageLimits(Optional.empty(), 1, Duration.ofSeconds(-1)))
        .hasMessageContaining("negative");
  }

  private static StorageLimits limits(Optional<Long> history, long sets) {
    return new StorageLimits(history, sets, Duration.ofHours(1));
  }

  private static StorageFigures figures(StoredWorkflow workflow) {
    return new StorageFigures(Instant.EPOCH, List.of(), List.of(workflow));
  }

  private static StoredWorkflow workflow(long releasable) {
    return new StoredWorkflow(
        "any",
        Map.of(
            StoredKind.RUNS, new Amount(1, 0, 100),
            StoredKind.JOURNAL, new Amount(1, 0, 100),
            StoredKind.SETS, new Amount(1, 10, 300),
            StoredKind.EXCHANGES, new Amount(1, 0, 100),
            StoredKind.MESSAGES, new Amount(1, 0, 5_000)),
        releasable);
  }
}
