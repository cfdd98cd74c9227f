package dev.tributary.cli.run;

import dev.tributary.cli.terminal.CommandFailed;
import dev.tributary.cli.terminal.Labels;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which runs are listed. */
public final class ListOptions {
  @Option(names = "--workflow", paramLabel = "NAME", descriptionKey = "runs.workflow")
  @Nullable String workflow;

  @Option(names = "--test", descriptionKey = "runs.test")
  boolean tests;

  @Option(names = "--real", descriptionKey = "runs.real")
  boolean real;

  /** True for test runs, false for real ones, null for both. */
  @Nullable Boolean test() {
    if (tests && real) {
      throw new CommandFailed(Labels.of("runs.test-or-real"));
    }
    return (tests || real) ? Boolean.valueOf(tests) : null;
  }
}
