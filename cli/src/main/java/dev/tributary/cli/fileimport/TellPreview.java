package dev.tributary.cli.fileimport;

import dev.tributary.cli.ExitCodes;
import dev.tributary.cli.Words;
import dev.tributary.cli.api.ImportPreview;
import dev.tributary.cli.terminal.Terminal;
import java.util.Objects;

/** Tells what an import would make of a file. */
record TellPreview(Terminal terminal) {
  /** The exit code: whether the file could be imported. */
  int tell(ImportPreview preview) {
    if (preview.encoding() != null) {
      terminal.line(
          Words.of(
              "import.read-as", preview.encoding(), Objects.toString(preview.separator(), "-")));
    }
    for (ImportPreview.Column column : preview.columns()) {
      String target = Objects.requireNonNullElse(column.target(), Words.of("import.left-out"));
      terminal.line("  %-30s  %s".formatted(column.header(), target));
    }
    if (preview.key() != null) {
      terminal.line(Words.of("import.known-by", preview.key()));
    }
    if (preview.deniedOptOuts() > 0) {
      terminal.line(Words.of("import.opt-outs-" + preview.optOuts(), preview.deniedOptOuts()));
    }
    preview.rows().forEach(row -> Rejects.tell(terminal, row.rejects()));
    preview.problems().forEach(problem -> terminal.line(Words.of("error") + " " + problem));
    return preview.problems().isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
  }
}
