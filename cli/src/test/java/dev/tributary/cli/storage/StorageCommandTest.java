package dev.tributary.cli.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.FakeProgram;
import dev.tributary.cli.api.StorageView;
import dev.tributary.cli.api.StorageView.Amount;
import dev.tributary.cli.api.StorageView.Table;
import dev.tributary.cli.api.StorageView.Workflow;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StorageCommandTest {
  private final FakeProgram program = new FakeProgram();

  @Test
  void workflows_and_tables_are_printed_with_their_bytes() {
    program.on(
        "storage",
        new StorageView(
            "2026-11-30T05:00:00Z",
            1_234_567,
            List.of(new Table("message", 4_096)),
            List.of(
                new Workflow(
                    "mail",
                    1_000_000,
                    List.of(new Amount("runs", 3, 9), new Amount("sets", 2, 8))))));

    assertThat(program.run(StorageCommand::new))
        .containsExactly(
            "Measured 2026-11-30T05:00:00Z; 1234567 bytes of history:",
            "       1000000  mail  runs 3, sets 2",
            "Tables on disk:",
            "          4096  message");
  }

  @Test
  void nothing_is_printed_as_a_figure_before_the_first_measurement() {
    program.on("storage", new StorageView(null, 0, List.of(), List.of()));

    assertThat(program.run(StorageCommand::new))
        .singleElement()
        .asString()
        .startsWith("Nothing was measured yet");
  }
}
