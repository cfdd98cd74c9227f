package dev.tributary.cli.run;

import dev.tributary.cli.api.RunPage;
import dev.tributary.cli.api.RunView;
import dev.tributary.cli.api.TributaryApi;
import dev.tributary.cli.terminal.ExitCodes;
import dev.tributary.cli.terminal.Labels;
import dev.tributary.cli.terminal.OneOf;
import dev.tributary.cli.terminal.PageOptions;
import dev.tributary.cli.terminal.Terminal;
import jakarta.enterprise.inject.Instance;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Lists runs, shows one, or commands it and prints its state then. What is not possible now is
 * refused by the program.
 */
@Command(name = "runs", resourceBundle = "texts.cli", mixinStandardHelpOptions = true)
public class RunsCommand implements Callable<Integer> {
  private static final List<String> COMMANDS =
      List.of(
          "list",
          "show",
          "stop",
          "pause",
          "resume",
          "restart",
          "rerunFrom",
          "skip",
          "hold",
          "release");

  private final Instance<TributaryApi> api;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "COMMAND",
      descriptionKey = "runs.command",
      completionCandidates = Choices.class)
  String command = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "RUN", descriptionKey = "runs.run")
  @Nullable String run;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "ACTIVITY",
      descriptionKey = "runs.activity")
  @Nullable String activity;

  @Option(names = "--revision", paramLabel = "N", descriptionKey = "runs.revision")
  @Nullable Integer revision;

  @Mixin ListOptions listed = new ListOptions();

  @Mixin PageOptions page = new PageOptions();

  RunsCommand(Instance<TributaryApi> api) {
    this.api = api;
  }

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(Objects.requireNonNull(spec).commandLine().getOut());
    switch (command) {
      case "list" -> list(terminal);
      case "show" -> terminal.line(RunLines.summary(api.get().run(OneOf.required(run, command))));
      default -> command(terminal);
    }
    return ExitCodes.DONE;
  }

  private void list(Terminal terminal) {
    RunPage runs = api.get().runs(listed.workflow, listed.test(), page.limit(), page.after());
    runs.items().forEach(each -> terminal.line(RunLines.summary(each)));
    if (runs.items().isEmpty()) {
      terminal.line(Labels.of("runs.none"));
    }
    page.printNext(terminal, runs.next());
  }

  private void command(Terminal terminal) {
    if (!COMMANDS.contains(command)) {
      throw OneOf.unknown(command, COMMANDS);
    }
    String commanded = OneOf.required(run, command);
    RunView after =
        api.get().command(commanded, new TributaryApi.RunCommand(command, activity, revision));
    terminal.line(Labels.of("runs.done", commanded, RunLines.state(after)));
  }

  /** What it can do itself, and the commands that the API has. */
  static final class Choices implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return COMMANDS.iterator();
    }
  }
}
