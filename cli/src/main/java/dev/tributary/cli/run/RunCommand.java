package dev.tributary.cli.run;

import dev.tributary.cli.api.TributaryApi;
import dev.tributary.cli.api.WorkflowView;
import dev.tributary.cli.terminal.ExitCodes;
import dev.tributary.cli.terminal.Labels;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.WaitOption;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Starts or tests a workflow, prints each step as it happens, and exits with the result of the run.
 */
@Command(name = "run", resourceBundle = "texts.cli", mixinStandardHelpOptions = true)
public class RunCommand implements Callable<Integer> {
  private final Instance<TributaryApi> api;
  private final String url;

  @Spec @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "run.name")
  String name = "";

  @Option(names = "--param", paramLabel = "KEY=VALUE", descriptionKey = "run.param")
  Map<String, String> parameters = new LinkedHashMap<>();

  @Option(names = "--revision", paramLabel = "N", descriptionKey = "run.revision")
  @Nullable Integer revision;

  @Mixin TestOptions tests = new TestOptions();

  @Mixin WaitOption wait = new WaitOption();

  RunCommand(Instance<TributaryApi> api, @ConfigProperty(name = "tributary.url") String url) {
    this.api = api;
    this.url = url;
  }

  @Override
  public Integer call() throws InterruptedException {
    Duration timeout = wait.timeout();
    TributaryApi program = api.get();
    WorkflowView workflow = program.workflow(name);
    Map<String, Object> typed = TypedParameters.of(parameters, workflow.parameterTypes());
    String key = UUID.randomUUID().toString();
    String run =
        tests.wanted()
            ? program.test(name, key, tests.of(revision, typed)).id()
            : program.start(name, key, new TributaryApi.Start(revision, typed)).id();
    Terminal terminal = new Terminal(Objects.requireNonNull(spec).commandLine().getOut());
    terminal.line(Labels.of("run.started", name, url + "/console/runs/" + run));
    return new WatchRun(program, workflow, run, terminal)
        .untilItsEnd(timeout)
        .orElse(ExitCodes.STILL_RUNNING);
  }
}
