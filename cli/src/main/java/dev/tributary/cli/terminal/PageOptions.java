package dev.tributary.cli.terminal;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which page of a list is printed, and how the next one is asked for. */
public final class PageOptions {
  @Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "page.limit")
  int limit;

  @Option(names = "--after", paramLabel = "PLACE", descriptionKey = "page.after")
  @Nullable String after;

  /** How many items at most; the program refuses what it does not allow. */
  public int limit() {
    return limit;
  }

  /** The place after which the page begins; null for the first one. */
  public @Nullable String after() {
    return after;
  }

  /**
   * Prints how to go on.
   *
   * @param next null after the last page
   */
  public void printNext(Terminal terminal, @Nullable String next) {
    if (next != null) {
      terminal.line(Labels.of("page.next", next));
    }
  }
}
