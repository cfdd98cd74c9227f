package dev.tributary.cli.storage;

import dev.tributary.cli.api.StorageView;
import dev.tributary.cli.api.StorageView.Amount;
import dev.tributary.cli.api.StorageView.Workflow;
import dev.tributary.cli.api.TributaryApi;
import dev.tributary.cli.terminal.ExitCodes;
import dev.tributary.cli.terminal.Labels;
import dev.tributary.cli.terminal.Terminal;
import jakarta.enterprise.inject.Instance;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints how much room tables and workflows take, as it was measured last. */
@Command(name = "storage", resourceBundle = "texts.cli", mixinStandardHelpOptions = true)
public class StorageCommand implements Callable<Integer> {
  private final Instance<TributaryApi> api;

  @Spec @Nullable CommandSpec spec;

  StorageCommand(Instance<TributaryApi> api) {
    this.api = api;
  }

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(Objects.requireNonNull(spec).commandLine().getOut());
    StorageView storage = api.get().storage();
    if (storage.measuredAt() == null) {
      terminal.line(Labels.of("storage.none"));
      return ExitCodes.DONE;
    }
    terminal.line(Labels.of("storage.history", storage.measuredAt(), storage.historyBytes()));
    storage.workflows().forEach(workflow -> terminal.line(line(workflow)));
    terminal.line(Labels.of("storage.tables"));
    storage.tables().forEach(table -> terminal.line(line(table.bytes(), table.name())));
    return ExitCodes.DONE;
  }

  private static String line(Workflow workflow) {
    String amounts =
        workflow.stored().stream().map(StorageCommand::amount).collect(Collectors.joining(", "));
    return line(workflow.bytes(), workflow.name() + "  " + amounts);
  }

  private static String amount(Amount amount) {
    return amount.kind() + " " + amount.count();
  }

  private static String line(long bytes, String what) {
    return "%14d  %s".formatted(bytes, what);
  }
}
