package dev.tributary.cli.notification;

import dev.tributary.cli.api.NotificationDeliveryPage;
import dev.tributary.cli.api.NotificationPage;
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
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists notifications, acknowledges them, and makes deliveries again. */
@Command(name = "notifications", resourceBundle = "texts.cli", mixinStandardHelpOptions = true)
public class NotificationsCommand implements Callable<Integer> {
  private static final List<String> COMMANDS =
      List.of("list", "acknowledge", "deliveries", "replay");

  private final Instance<TributaryApi> api;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "COMMAND",
      descriptionKey = "notifications.command",
      completionCandidates = Choices.class)
  String command = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "ID", descriptionKey = "notifications.id")
  @Nullable String id;

  @Option(names = "--all", descriptionKey = "notifications.all")
  boolean all;

  @Mixin PageOptions page = new PageOptions();

  NotificationsCommand(Instance<TributaryApi> api) {
    this.api = api;
  }

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(Objects.requireNonNull(spec).commandLine().getOut());
    switch (command) {
      case "list" -> list(terminal);
      case "acknowledge" -> acknowledge(terminal, OneOf.required(id, command));
      case "deliveries" -> deliveries(terminal);
      case "replay" -> replay(terminal, OneOf.required(id, command));
      default -> throw OneOf.unknown(command, COMMANDS);
    }
    return ExitCodes.DONE;
  }

  private void list(Terminal terminal) {
    NotificationPage listed = api.get().notifications(!all, page.limit(), page.after());
    listed.items().forEach(each -> print(terminal, each));
    end(terminal, listed.items().isEmpty(), listed.next());
  }

  private static void print(Terminal terminal, NotificationPage.Notification each) {
    terminal.line(
        "%s  %s  %-20s  %s%s"
            .formatted(
                each.id(),
                each.at(),
                each.type(),
                each.text(),
                each.open() ? "  " + Labels.of("notifications.open") : ""));
    each.reasons().forEach(reason -> terminal.line("    " + reason));
  }

  private void acknowledge(Terminal terminal, String notification) {
    api.get().acknowledge(notification);
    terminal.line(Labels.of("notifications.acknowledged", notification));
  }

  /** Those that were given up, unless all are wanted; of one notification when its id is given. */
  private void deliveries(Terminal terminal) {
    String state = all || id != null ? null : "failed";
    NotificationDeliveryPage listed =
        api.get().notificationDeliveries(state, id, page.limit(), page.after());
    listed.items().forEach(each -> terminal.line(line(each)));
    end(terminal, listed.items().isEmpty(), listed.next());
  }

  private static String line(NotificationDeliveryPage.Delivery delivery) {
    return "%8d  %s  %-20s  %-9s  %s"
        .formatted(
            delivery.id(),
            delivery.notification(),
            delivery.recipient(),
            delivery.state(),
            Optional.ofNullable(delivery.failure()).orElse(""));
  }

  private void replay(Terminal terminal, String delivery) {
    api.get().replay(delivery);
    terminal.line(Labels.of("notifications.replayed", delivery));
  }

  private void end(Terminal terminal, boolean none, @Nullable String next) {
    if (none) {
      terminal.line(Labels.of("notifications.none"));
    }
    page.printNext(terminal, next);
  }

  /** What it can do. */
  static final class Choices implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return COMMANDS.iterator();
    }
  }
}
