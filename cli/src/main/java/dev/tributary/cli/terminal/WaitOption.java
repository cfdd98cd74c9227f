package dev.tributary.cli.terminal;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a command waits for the end. */
public final class WaitOption {
  @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "86400", descriptionKey = "wait")
  long seconds;

  /** Between nothing and a year; anything else is refused. */
  public Duration timeout() {
    if (seconds < 0 || seconds > Duration.ofDays(365).toSeconds()) {
      throw new CommandFailed(Labels.of("bad-wait", seconds));
    }
    return Duration.ofSeconds(seconds);
  }
}
