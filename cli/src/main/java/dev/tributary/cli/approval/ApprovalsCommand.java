package dev.tributary.cli.approval;

import dev.tributary.cli.api.ApprovalView;
import dev.tributary.cli.api.ApprovalView.Delivery;
import dev.tributary.cli.api.ApprovalView.Prepared;
import dev.tributary.cli.api.TributaryApi;
import dev.tributary.cli.api.TributaryApi.Decision;
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

/** Lists what waits for a person, shows it, and decides. */
@Command(name = "approvals", resourceBundle = "texts.cli", mixinStandardHelpOptions = true)
public class ApprovalsCommand implements Callable<Integer> {
  private static final List<String> COMMANDS = List.of("list", "show", "approve", "reject");

  private final Instance<TributaryApi> api;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "COMMAND",
      descriptionKey = "approvals.command",
      completionCandidates = Choices.class)
  String command = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "ID", descriptionKey = "approvals.id")
  @Nullable String id;

  @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "approvals.note")
  String note = "";

  @Mixin PageOptions page = new PageOptions();

  ApprovalsCommand(Instance<TributaryApi> api) {
    this.api = api;
  }

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(Objects.requireNonNull(spec).commandLine().getOut());
    switch (command) {
      case "list" -> list(terminal);
      case "show" -> show(terminal, api.get().approval(OneOf.required(id, command)));
      case "approve" -> decide(terminal, "approved");
      case "reject" -> decide(terminal, "rejected");
      default -> throw OneOf.unknown(command, COMMANDS);
    }
    return ExitCodes.DONE;
  }

  private void list(Terminal terminal) {
    ApprovalView.Page waiting = api.get().approvals(page.limit(), page.after());
    if (waiting.items().isEmpty()) {
      terminal.line(Labels.of("approvals.none"));
    }
    waiting.items().forEach(each -> print(terminal, each));
    page.printNext(terminal, waiting.next());
  }

  private static void print(Terminal terminal, ApprovalView approval) {
    terminal.line(
        "%s  %s  %s  %s"
            .formatted(approval.id(), approval.workflow(), approval.activity(), approval.kind()));
    approval.reasons().forEach(reason -> terminal.line("    " + reason));
  }

  private static void show(Terminal terminal, Prepared prepared) {
    print(terminal, prepared.approval());
    counts(terminal, "approvals.now", prepared.delivery());
    counts(terminal, "approvals.last", prepared.last());
    prepared
        .samples()
        .forEach(
            sample -> terminal.line("    %s: %s".formatted(sample.recipient(), sample.subject())));
    if (!prepared.mayApprove()) {
      terminal.line(Labels.of("approvals.four-eyes"));
    }
  }

  private static void counts(Terminal terminal, String label, @Nullable Delivery delivery) {
    if (delivery != null) {
      terminal.line(Labels.of(label, delivery.selected(), delivery.messages(), delivery.leftOut()));
    }
  }

  private void decide(Terminal terminal, String decision) {
    api.get().decide(OneOf.required(id, command), new Decision(decision, note));
    terminal.line(Labels.of("approvals." + decision, OneOf.required(id, command)));
  }

  /** What it can do. */
  static final class Choices implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return COMMANDS.iterator();
    }
  }
}
