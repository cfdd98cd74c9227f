package dev.tributary.cli;

import dev.tributary.cli.terminal.CommandFailed;
import dev.tributary.cli.terminal.ExitCodes;
import dev.tributary.cli.terminal.Labels;
import io.quarkus.picocli.runtime.PicocliCommandLineFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.ProcessingException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine;

/** How every command reports a failure: one line on the error stream, and an exit code. */
@ApplicationScoped
class CommandLines {
  private final String url;

  CommandLines(@ConfigProperty(name = "tributary.url") String url) {
    this.url = url;
  }

  @Produces
  CommandLine commandLine(PicocliCommandLineFactory factory) {
    return factory.create().setExecutionExceptionHandler(this::explain);
  }

  private int explain(Exception failure, CommandLine command, CommandLine.ParseResult arguments)
      throws Exception {
    command.getErr().println("tributary: " + words(failure));
    command.getErr().flush();
    return ExitCodes.REFUSED;
  }

  private String words(Exception failure) throws Exception {
    return switch (failure) {
      case CommandFailed commandFailed -> String.valueOf(commandFailed.getMessage());
      case ProcessingException unreachable -> Labels.of("not-reached", url);
      default -> throw failure;
    };
  }
}
