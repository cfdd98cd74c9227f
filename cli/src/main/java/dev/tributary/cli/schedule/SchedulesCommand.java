package dev.tributary.cli.schedule;

import dev.tributary.cli.api.SchedulesView;
import dev.tributary.cli.api.SchedulesView.Scheduler;
import dev.tributary.cli.api.TributaryApi;
import dev.tributary.cli.terminal.ExitCodes;
import dev.tributary.cli.terminal.Labels;
import dev.tributary.cli.terminal.OneOf;
import dev.tributary.cli.terminal.Terminal;
import jakarta.enterprise.inject.Instance;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows when the schedulers of a workflow start runs; arms and disarms it. */
@Command(name = "schedules", resourceBundle = "texts.cli", mixinStandardHelpOptions = true)
public class SchedulesCommand implements Callable<Integer> {
  private static final List<String> COMMANDS = List.of("show", "arm", "disarm");

  private final Instance<TributaryApi> api;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "COMMAND",
      descriptionKey = "schedules.command",
      completionCandidates = Choices.class)
  String command = "";

  @Parameters(index = "1", paramLabel = "WORKFLOW", descriptionKey = "schedules.workflow")
  String workflow = "";

  SchedulesCommand(Instance<TributaryApi> api) {
    this.api = api;
  }

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(Objects.requireNonNull(spec).commandLine().getOut());
    SchedulesView schedules = done();
    terminal.line(
        schedules.armed()
            ? Labels.of(
                "schedules.armed",
                workflow,
                Objects.requireNonNullElse(schedules.armedSince(), ""),
                Objects.requireNonNullElse(schedules.armedBy(), ""))
            : Labels.of("schedules.not-armed", workflow));
    schedules.schedulers().forEach(each -> print(terminal, each));
    return ExitCodes.DONE;
  }

  private SchedulesView done() {
    return switch (command) {
      case "show" -> api.get().schedules(workflow);
      case "arm" -> api.get().arm(workflow);
      case "disarm" -> api.get().disarm(workflow);
      default -> throw OneOf.unknown(command, COMMANDS);
    };
  }

  private static void print(Terminal terminal, Scheduler scheduler) {
    terminal.line("  %s  %s".formatted(scheduler.activity(), scheduler.zone()));
    scheduler.next().forEach(at -> terminal.line("    " + at));
  }

  /** What it can do. */
  static final class Choices implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return COMMANDS.iterator();
    }
  }
}
