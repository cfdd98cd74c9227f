package dev.tributary.cli.node;

import dev.tributary.cli.api.NodePage.Node;
import dev.tributary.cli.api.NodePage.Work;
import dev.tributary.cli.api.TributaryApi;
import dev.tributary.cli.terminal.ExitCodes;
import dev.tributary.cli.terminal.Terminal;
import jakarta.enterprise.inject.Instance;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the nodes of the running installation and what each works on. */
@Command(name = "nodes", resourceBundle = "texts.cli", mixinStandardHelpOptions = true)
public class NodesCommand implements Callable<Integer> {
  private final Instance<TributaryApi> api;

  @Spec @Nullable CommandSpec spec;

  NodesCommand(Instance<TributaryApi> api) {
    this.api = api;
  }

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(Objects.requireNonNull(spec).commandLine().getOut());
    for (Node node : api.get().nodes().items()) {
      terminal.line(line(node));
      node.work().forEach(work -> terminal.line(line(work)));
    }
    return ExitCodes.DONE;
  }

  /** {@code web1#7 Working 3/200 0.1.0 2026-11-29T12:00:00Z 2026-11-29T12:30:01Z}. */
  private static String line(Node node) {
    return "%-24s  %-16s  %2d/%-3d  %-10s  %s  %s"
        .formatted(
            node.name(),
            node.stateText(),
            node.running(),
            node.strands(),
            node.version(),
            node.startedAt(),
            node.seenAt());
  }

  private static String line(Work work) {
    String activity = Optional.ofNullable(work.activity()).map(id -> "  " + id).orElse("");
    return "    %s  %s%s".formatted(work.id(), work.label(), activity);
  }
}
