package dev.tributary.cli.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes of the running installation. */
public record NodePage(List<Node> items) {
  /** A node; the text of its state is in the language of the terminal. */
  public record Node(
      String name,
      String stateText,
      String version,
      int strands,
      int running,
      String startedAt,
      String seenAt,
      List<Work> work) {}

  /**
   * Something that a node works on.
   *
   * @param activity null for an import
   */
  public record Work(
      String label,
      @Nullable String run,
      @Nullable String activity,
      @Nullable String fileImport,
      String since) {
    /** The run or the import. */
    public String id() {
      return run == null ? String.valueOf(fileImport) : run;
    }
  }
}
