package dev.tributary.webapp.console.fileimport;

import dev.tributary.application.fileimport.preview.PreviewImport.Consent;
import dev.tributary.application.fileimport.preview.PreviewImport.Preview;
import dev.tributary.application.fileimport.preview.PreviewImport.PreviewedRow;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.plan.HeaderMapping;
import dev.tributary.domain.fileimport.plan.PlannedColumn;
import dev.tributary.domain.fileimport.row.ImportNote;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.layout.Remedies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds the preview of a file: its format, the targets of its columns, its first rows. */
@ApplicationScoped
class ImportPreviewPageBuilder {
  private static final int SHOWN = 60;
  private static final Message UNREADABLE = Message.of("imports.unreadable");

  private final TargetColumns targets;
  private final ImportPlanLabels labels;
  private final PageFrame frame;

  ImportPreviewPageBuilder(TargetColumns targets, ImportPlanLabels labels, PageFrame frame) {
    this.targets = targets;
    this.labels = labels;
    this.frame = frame;
  }

  /** The page of a file without a preview. */
  static PreviewPage refused(Message problem) {
    return new PreviewPage(
        UNREADABLE,
        List.of(),
        List.of(new PreviewPage.Problem(problem, problem.name(), Remedies.of(problem))),
        Optional.empty(),
        List.of(),
        0,
        List.of());
  }

  PreviewPage page(Preview preview) {
    List<PreviewPage.Column> columns = columns(preview);
    int open = preview.open().size();
    return new PreviewPage(
        formatSummary(preview),
        notes(preview),
        preview.problems().stream().map(problem -> shown(problem, open)).toList(),
        consent(preview.consent()),
        columns,
        open,
        preview.rows().stream().map(row -> row(row, columns.size())).toList());
  }

  private static List<Message> notes(Preview preview) {
    Stream<Message> dates =
        preview.dateFormats().stream()
            .limit(1)
            .map(_ -> Message.of("fileimport.datesRead", String.join(", ", preview.dateFormats())));
    Stream<Message> rows =
        preview.estimate().stream()
            .flatMap(
                estimate ->
                    Stream.concat(
                        Stream.of(estimate.message()),
                        estimate.notes().all().stream().map(ImportNote::message)));
    return Stream.concat(dates, rows).toList();
  }

  private static Optional<PreviewPage.Consent> consent(Consent consent) {
    if (consent.denied() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        switch (consent.rule()) {
          case SET_ONLY ->
              new PreviewPage.Consent(Message.of("imports.optOutsKept", consent.denied()), false);
          case SET_AND_CLEAR ->
              new PreviewPage.Consent(Message.of("imports.optOutsCleared", consent.denied()), true);
        });
  }

  private Message formatSummary(Preview preview) {
    if (preview.encoding().isEmpty()) {
      return UNREADABLE;
    }
    String encoding = preview.encoding().get().id();
    String separator = preview.separator().map(labels::separator).orElse("");
    return preview
        .key()
        .map(key -> Message.of("imports.readAsWithKey", encoding, separator, labels.key(key)))
        .orElseGet(() -> Message.of("imports.readAs", encoding, separator));
  }

  /** Columns are called as the reader knows them; those without a place are marked in the table. */
  private PreviewPage.Problem shown(Message problem, int open) {
    Message named = targets.named(problem);
    Message shown =
        problem.name().equals(ImportErrorCode.UNKNOWN_COLUMNS.id())
            ? Message.of("imports.open", open)
            : named;
    return new PreviewPage.Problem(shown, problem.name(), Remedies.of(named));
  }

  private List<PreviewPage.Column> columns(Preview preview) {
    List<String> headers = preview.columns().stream().map(PlannedColumn::header).toList();
    List<PlannedColumn> recognised =
        new HeaderMapping(targets.all(), Map.of()).find(headers).columns();
    List<ColumnChoice> choices = targets.choices();
    List<PreviewPage.Column> columns = new ArrayList<>();
    for (int place = 0; place < headers.size(); place++) {
      String header = headers.get(place);
      String name = isName(header, headers) ? header : "#" + (place + 1);
      boolean open = preview.open().contains(place);
      columns.add(
          new PreviewPage.Column(
              beginning(header),
              example(preview.rows(), place),
              ColumnChoice.of(recognised.get(place)).map(target -> label(name, target)).orElse(""),
              open,
              choices(name, preview.columns().get(place), open, choices)));
    }
    return columns;
  }

  /** Whether it identifies its column; a long one is repeated by no choice. */
  private static boolean isName(String header, List<String> headers) {
    return !header.isEmpty()
        && beginning(header).equals(header)
        && Collections.frequency(headers, header) == 1;
  }

  private static List<PreviewPage.Choice> choices(
      String name, PlannedColumn column, boolean open, List<ColumnChoice> choices) {
    Optional<String> chosen = ColumnChoice.of(column);
    return Stream.concat(
            Stream.of(
                new PreviewPage.Choice(
                    label(name, HeaderMapping.IGNORE), "", !open && chosen.isEmpty())),
            choices.stream()
                .map(
                    choice ->
                        new PreviewPage.Choice(
                            label(name, choice.target()),
                            choice.label(),
                            chosen.filter(choice.target()::equals).isPresent())))
        .toList();
  }

  private static String label(String name, String target) {
    return name + "=" + target;
  }

  private static String example(List<PreviewedRow> rows, int place) {
    return rows.stream()
        .filter(row -> row.fields().size() > place)
        .map(row -> row.fields().get(place))
        .filter(text -> !text.isBlank())
        .findFirst()
        .map(ImportPreviewPageBuilder::beginning)
        .orElse("");
  }

  /** A row that is too short is filled up, so that its line in the table is whole. */
  private PreviewPage.Row row(PreviewedRow row, int columns) {
    int missing = Math.max(0, columns - row.fields().size());
    return new PreviewPage.Row(
        frame.formats().number(row.line()),
        Stream.concat(
                row.fields().stream().map(ImportPreviewPageBuilder::beginning),
                Stream.generate(() -> "").limit(missing))
            .toList(),
        row.rejects().stream()
            .map(reject -> new PreviewPage.Flaw(reject.row(), reject.column(), reject.reason()))
            .toList());
  }

  private static String beginning(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
