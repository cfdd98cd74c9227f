package dev.tributary.cli.schedule;

import dev.tributary.cli.api.SchedulesView;
import dev.tributary.cli.api.SchedulesView.Scheduler;
import dev.tributary.cli.api.TributaryApi;
import dev.tributary.cli.api.WorkflowPage;
import dev.tributary.cli.api.WorkflowPage.Item;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists workflows with their next starts; shows those of one of them, arms and disarms it. */
@Command(name = "schedules", resourceBundle = "texts.cli", mixinStandardHelpOptions = true)
public class SchedulesCommand implements Callable<Integer> {
  private static final List<String> COMMANDS = List.of("list", "show", "arm", "disarm");

  private final Instance<TributaryApi> api;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "COMMAND",
      descriptionKey = "schedules.command",
      completionCandidates = Choices.class)
  String command = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "WORKFLOW",
      descriptionKey = "schedules.workflow")
  @Nullable String workflow;

  @Mixin PageOptions page = new PageOptions();

  SchedulesCommand(Instance<TributaryApi> api) {
    this.api = api;
  }

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(Objects.requireNonNull(spec).commandLine().getOut());
    switch (command) {
      case "list" -> list(terminal);
      case "show" -> print(terminal, api.get().schedules(name()));
      case "arm" -> print(terminal, api.get().arm(name()));
      case "disarm" -> print(terminal, api.get().disarm(name()));
      default -> throw OneOf.unknown(command, COMMANDS);
    }
    return ExitCodes.DONE;
  }

  private String name() {
    return OneOf.required(workflow, command);
  }

  private void list(Terminal terminal) {
    WorkflowPage workflows = api.get().workflows(page.limit(), page.after());
    workflows.items().forEach(each -> terminal.line(line(each)));
    page.printNext(terminal, workflows.next());
  }

  /** {@code birthday-coupons armed, next start 2026-12-01T07:00:00Z}. */
  private static String line(Item workflow) {
    String next = workflow.nextFiring();
    if (!workflow.armed()) {
      return workflow.name();
    }
    return "%-32s  %s"
        .formatted(
            workflow.name(),
            next == null
                ? Labels.of("schedules.listed-armed")
                : Labels.of("schedules.listed-next", next));
  }

  private void print(Terminal terminal, SchedulesView schedules) {
    terminal.line(
        schedules.armed()
            ? Labels.of(
                "schedules.armed",
                name(),
                Objects.requireNonNullElse(schedules.armedSince(), ""),
                Objects.requireNonNullElse(schedules.armedBy(), ""))
            : Labels.of("schedules.not-armed", name()));
    schedules.schedulers().forEach(each -> print(terminal, each));
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
