package dev.tributary.cli.run;

import dev.tributary.cli.api.TributaryApi;
import dev.tributary.cli.terminal.ExitCodes;
import dev.tributary.cli.terminal.Labels;
import dev.tributary.cli.terminal.Terminal;
import jakarta.enterprise.inject.Instance;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Commands a run, and prints its state then. What is not possible now is refused by the program.
 */
@Command(name = "runs", resourceBundle = "texts.cli", mixinStandardHelpOptions = true)
public class RunsCommand implements Callable<Integer> {
  private final Instance<TributaryApi> api;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "COMMAND",
      descriptionKey = "runs.command",
      completionCandidates = Choices.class)
  String command = "";

  @Parameters(index = "1", paramLabel = "RUN", descriptionKey = "runs.run")
  String run = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "ACTIVITY",
      descriptionKey = "runs.activity")
  @Nullable String activity;

  @Option(names = "--revision", paramLabel = "N", descriptionKey = "runs.revision")
  @Nullable Integer revision;

  RunsCommand(Instance<TributaryApi> api) {
    this.api = api;
  }

  @Override
  public Integer call() {
    String state =
        api.get()
            .command(run, new TributaryApi.RunCommand(command, activity, revision))
            .stateText();
    new Terminal(Objects.requireNonNull(spec).commandLine().getOut())
        .line(Labels.of("runs.done", run, state));
    return ExitCodes.DONE;
  }

  /** The commands that the API has. */
  static final class Choices implements Iterable<String> {
    private static final List<String> COMMANDS =
        List.of("stop", "pause", "resume", "restart", "rerunFrom", "skip", "hold", "release");

    @Override
    public Iterator<String> iterator() {
      return COMMANDS.iterator();
    }
  }
}
