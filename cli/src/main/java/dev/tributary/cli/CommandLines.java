package dev.tributary.cli;

import io.quarkus.picocli.runtime.PicocliCommandLineFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import picocli.CommandLine;

/** How every command tells what went wrong: one line on the error stream, and a code of exit. */
@ApplicationScoped
class CommandLines {
  @Produces
  CommandLine commandLine(PicocliCommandLineFactory factory) {
    return factory.create().setExecutionExceptionHandler(CommandLines::explain);
  }

  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) throws Exception {
    if (failure instanceof Refusal refusal) {
      command.getErr().println("tributary: " + refusal.getMessage());
      command.getErr().flush();
      return ExitCodes.REFUSED;
    }
    throw failure;
  }
}
