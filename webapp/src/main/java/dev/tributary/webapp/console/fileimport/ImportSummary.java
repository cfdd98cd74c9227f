package dev.tributary.webapp.console.fileimport;

import dev.tributary.application.fileimport.ImportReader.ImportDetail;
import dev.tributary.domain.fileimport.row.ImportCounts;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The state of an import in one sentence, with what comes next. */
@ApplicationScoped
class ImportSummary {
  private final PageFrame frame;

  ImportSummary(PageFrame frame) {
    this.frame = frame;
  }

  Message of(ImportDetail found) {
    Formats formats = frame.formats();
    ImportCounts counts = found.counts();
    return switch (found.state()) {
      case RECEIVING -> Message.of("imports.summary_receiving");
      case RECEIVED -> Message.of("imports.summary_received");
      case LOADING ->
          Message.of(
              "imports.summary_loading",
              formats.bytes(counts.bytes()),
              formats.bytes(found.file().bytes()));
      case MERGING ->
          Message.of(
              "imports.summary_merging",
              formats.number(counts.merged()),
              formats.number(counts.lines()));
      case FINISHED -> Message.of("imports.summary_finished", took(found, formats));
      case FINISHED_WITH_REJECTS ->
          Message.of(
              "imports.summary_finishedWithRejects",
              took(found, formats),
              counts.rejected(),
              counts.flaws());
      case FAILED -> Message.of("imports.summary_failed", written(counts));
      case STOPPED -> Message.of("imports.summary_stopped", written(counts));
    };
  }

  private static long written(ImportCounts counts) {
    return counts.inserted() + counts.updated();
  }

  private static String took(ImportDetail found, Formats formats) {
    return found
        .times()
        .finished()
        .map(
            end ->
                formats.duration(
                    Duration.between(found.times().started().orElse(found.times().created()), end)))
        .orElse("");
  }
}
