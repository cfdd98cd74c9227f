package dev.tributary.application.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.DryRunContext.Frame;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.application.worktable.ScratchTables;
import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DryRunContextTest {
  private static final Instant BEGAN = Instant.parse("2026-11-30T08:00:00Z");
  private static final StatementLimits LIMITS =
      new StatementLimits(Duration.ofHours(1), Duration.ofSeconds(10), 1_000);

  private static final ScratchTables NO_TABLES =
      new ScratchTables() {
        @Override
        public <T> T undone(Supplier<T> work) {
          return work.get();
        }

        @Override
        public WorkTableId newId() {
          throw new IllegalStateException("nothing is stored");
        }

        @Override
        public WorkTable create(WorkTableStructure structure) {
          throw new IllegalStateException("nothing is stored");
        }

        @Override
        public WorkTable beginningOf(WorkTable table, int rows) {
          throw new IllegalStateException("nothing is stored");
        }
      };

  @ParameterizedTest
  @CsvSource({"PT0S, PT10S", "PT4S, PT6S", "PT9.5S, PT1S", "PT1H, PT1S"})
  void all_statements_of_a_dry_run_share_the_time_of_a_preview(Duration passed, Duration left) {
    DryRunContext context =
        new DryRunContext(
            new Frame(
                Definitions.valid("estimated", "Estimated"),
                new RunId(new UUID(0, 1)),
                BEGAN,
                ZoneOffset.UTC,
                NO_TABLES,
                () -> BEGAN.plus(passed)),
            new FakeActivityContext("fork1", new ForkSettings(), List.of()).activity(),
            Variables.NONE,
            List.of());
    assertThat(context.statementTime(LIMITS)).isEqualTo(left);
  }
}
