package dev.tributary.cli.fileimport;

import dev.tributary.cli.api.fileimport.ImportPreview;
import dev.tributary.cli.terminal.ExitCodes;
import dev.tributary.cli.terminal.Labels;
import dev.tributary.cli.terminal.Terminal;
import java.util.Objects;

/** Prints the preview of an import. */
record PrintPreview(Terminal terminal) {
  /** The exit code: whether the file could be imported. */
  int report(ImportPreview preview) {
    if (preview.encoding() != null) {
      terminal.line(
          Labels.of(
              "import.read-as", preview.encoding(), Objects.toString(preview.separator(), "-")));
    }
    for (ImportPreview.Column column : preview.columns()) {
      String fills = Labels.of(column.open() ? "import.open" : "import.left-out");
      String target = Objects.requireNonNullElse(column.target(), fills);
      terminal.line("  %3d  %-30s  %s".formatted(column.number(), column.header(), target));
    }
    if (preview.key() != null) {
      terminal.line(Labels.of("import.known-by", preview.key()));
    }
    if (!preview.dateFormats().isEmpty()) {
      terminal.line(Labels.of("import.dates", String.join(", ", preview.dateFormats())));
    }
    if (preview.estimate() != null) {
      terminal.line(preview.estimate().message());
    }
    preview.notes().forEach(note -> terminal.line(note.message()));
    if (preview.deniedOptOuts() > 0) {
      terminal.line(Labels.of("import.opt-outs-" + preview.optOuts(), preview.deniedOptOuts()));
    }
    preview.rows().forEach(row -> RejectReport.report(terminal, row.rejects()));
    preview.problems().forEach(problem -> terminal.line(Labels.of("error") + " " + problem));
    return preview.problems().isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
  }
}
