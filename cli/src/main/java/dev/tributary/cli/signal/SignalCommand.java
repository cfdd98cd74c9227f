package dev.tributary.cli.signal;

import dev.tributary.cli.api.SignalReceipt;
import dev.tributary.cli.api.TributaryApi;
import dev.tributary.cli.run.TypedParameters;
import dev.tributary.cli.terminal.ExitCodes;
import dev.tributary.cli.terminal.Labels;
import dev.tributary.cli.terminal.Terminal;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a signal to an External signal of a workflow, and prints what it has done. */
@Command(name = "signal", resourceBundle = "texts.cli", mixinStandardHelpOptions = true)
public class SignalCommand implements Callable<Integer> {
  private final Instance<TributaryApi> api;

  @Spec @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "WORKFLOW", descriptionKey = "signal.workflow")
  String workflow = "";

  @Parameters(index = "1", paramLabel = "ACTIVITY", descriptionKey = "signal.activity")
  String activity = "";

  @Option(names = "--param", paramLabel = "KEY=VALUE", descriptionKey = "signal.param")
  Map<String, String> parameters = new LinkedHashMap<>();

  @Option(names = "--key", paramLabel = "KEY", descriptionKey = "signal.key")
  @Nullable String key;

  SignalCommand(Instance<TributaryApi> api) {
    this.api = api;
  }

  @Override
  public Integer call() {
    TributaryApi program = api.get();
    Map<String, Object> typed =
        TypedParameters.of(parameters, program.workflow(workflow).signalTypes(activity));
    SignalReceipt receipt =
        program.signal(
            workflow,
            activity,
            Optional.ofNullable(key).orElseGet(() -> UUID.randomUUID().toString()),
            new TributaryApi.Signal(typed));
    new Terminal(Objects.requireNonNull(spec).commandLine().getOut()).line(line(receipt));
    return ExitCodes.DONE;
  }

  private String line(SignalReceipt receipt) {
    return Optional.ofNullable(receipt.run())
        .map(run -> Labels.of("signal.started", workflow, run))
        .orElseGet(() -> Labels.of("signal.woken", workflow, String.valueOf(receipt.woken())));
  }
}
