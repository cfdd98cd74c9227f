package dev.tributary.webapp.console.run;

import dev.tributary.webapp.console.layout.StateLook;
import java.util.List;

/** Runs, newest first, and where older ones are. */
public record RunListPage(List<Row> rows, String older) {
  /** A run in the list. */
  public record Row(
      String href,
      String label,
      String workflow,
      int revision,
      StateLook look,
      String startedBy,
      String created,
      String duration,
      String failure) {}
}
