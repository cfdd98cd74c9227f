package dev.tributary.cli.workflow;

import dev.tributary.cli.api.KindPage;
import dev.tributary.cli.api.TributaryApi;
import dev.tributary.cli.terminal.ExitCodes;
import dev.tributary.cli.terminal.Terminal;
import jakarta.enterprise.inject.Instance;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the kinds of activities that workflows of the running program can have. */
@Command(name = "kinds", resourceBundle = "texts.cli", mixinStandardHelpOptions = true)
public class KindsCommand implements Callable<Integer> {
  private final Instance<TributaryApi> api;

  @Spec @Nullable CommandSpec spec;

  KindsCommand(Instance<TributaryApi> api) {
    this.api = api;
  }

  @Override
  public Integer call() {
    KindPage kinds = api.get().kinds();
    Terminal terminal = new Terminal(Objects.requireNonNull(spec).commandLine().getOut());
    kinds.items().forEach(kind -> terminal.line(line(kind)));
    return ExitCodes.DONE;
  }

  /** {@code fork Execution Fork out}. */
  private static String line(KindPage.Kind kind) {
    String outlets =
        kind.outlets().stream().map(KindPage.Outlet::name).collect(Collectors.joining(", "));
    return "%-16s  %-16s  %-16s  %s"
        .formatted(kind.id(), kind.groupLabel(), kind.label(), outlets)
        .stripTrailing();
  }
}
