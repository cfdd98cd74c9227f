package dev.tributary.webapp.console.fileimport;

import dev.tributary.application.fileimport.PreviewImport.Consent;
import dev.tributary.application.fileimport.PreviewImport.Preview;
import dev.tributary.application.fileimport.PreviewImport.PreviewedRow;
import dev.tributary.domain.fileimport.HeaderMapping;
import dev.tributary.domain.fileimport.ImportCode;
import dev.tributary.domain.fileimport.PlannedColumn;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.PageFrame;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the look at a file together: how it is written, what its columns fill, its first rows. */
@ApplicationScoped
class PreviewAssembly {
  private static final int SHOWN = 60;
  private static final Message UNREADABLE = Message.of("imports.unreadable");

  private final TargetColumns targets;
  private final PlanWords words;
  private final PageFrame frame;

  PreviewAssembly(TargetColumns targets, PlanWords words, PageFrame frame) {
    this.targets = targets;
    this.words = words;
    this.frame = frame;
  }

  /** The page of a file that cannot be looked at. */
  static PreviewPage refused(Message problem) {
    return new PreviewPage(
        UNREADABLE, List.of(remedied(problem)), Optional.empty(), List.of(), 0, List.of());
  }

  /**
   * @param mapping what was said of columns
   */
  PreviewPage page(Preview preview, Map<String, String> mapping) {
    List<PreviewPage.Column> columns = columns(preview, mapping);
    int open = (int) columns.stream().filter(PreviewPage.Column::open).count();
    return new PreviewPage(
        says(preview),
        preview.problems().stream()
            .map(problem -> columns.isEmpty() ? remedied(problem) : shown(problem, open))
            .toList(),
        consent(preview.consent()),
        columns,
        open,
        preview.rows().stream().map(row -> row(row, columns.size())).toList());
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

  private Message says(Preview preview) {
    if (preview.encoding().isEmpty()) {
      return UNREADABLE;
    }
    String encoding = preview.encoding().get().id();
    String separator = preview.separator().map(words::separator).orElse("");
    return preview
        .key()
        .map(key -> Message.of("imports.looksKey", encoding, separator, words.key(key)))
        .orElseGet(() -> Message.of("imports.looks", encoding, separator));
  }

  /** The columns that belong to nothing are shown as such below. */
  private static PreviewPage.Problem shown(Message problem, int open) {
    Message told =
        problem.name().equals(ImportCode.UNKNOWN_COLUMNS.id())
            ? Message.of("imports.open", open)
            : problem;
    return new PreviewPage.Problem(told, problem.name(), Optional.empty());
  }

  private static PreviewPage.Problem remedied(Message problem) {
    return new PreviewPage.Problem(
        problem,
        problem.name(),
        Optional.of(new Message(problem.key() + ".remedy", problem.arguments())));
  }

  private List<PreviewPage.Column> columns(Preview preview, Map<String, String> mapping) {
    Map<String, String> labels = targets.labels();
    List<PlannedColumn> usual =
        new HeaderMapping(targets.all(), Map.of())
            .find(preview.columns().stream().map(PlannedColumn::header).toList())
            .columns();
    List<PreviewPage.Column> columns = new ArrayList<>();
    for (int place = 0; place < preview.columns().size(); place++) {
      PlannedColumn column = preview.columns().get(place);
      String header = column.header();
      boolean open = column.target().isEmpty() && !mapping.containsKey(header);
      columns.add(
          new PreviewPage.Column(
              header,
              example(preview.rows(), place),
              usual.get(place).target().map(name -> said(header, name)).orElse(""),
              open,
              choices(column, open, labels)));
    }
    return columns;
  }

  private static List<PreviewPage.Choice> choices(
      PlannedColumn column, boolean open, Map<String, String> labels) {
    String header = column.header();
    return Stream.concat(
            Stream.of(
                new PreviewPage.Choice(
                    said(header, HeaderMapping.IGNORE), "", !open && column.target().isEmpty())),
            labels.entrySet().stream()
                .map(
                    target ->
                        new PreviewPage.Choice(
                            said(header, target.getKey()),
                            target.getValue(),
                            column.target().filter(target.getKey()::equals).isPresent())))
        .toList();
  }

  private static String said(String header, String target) {
    return header + "=" + target;
  }

  private static String example(List<PreviewedRow> rows, int place) {
    return rows.stream()
        .filter(row -> row.fields().size() > place)
        .map(row -> row.fields().get(place))
        .filter(text -> !text.isBlank())
        .findFirst()
        .map(PreviewAssembly::beginning)
        .orElse("");
  }

  /** A row that is too short is filled up, so that its line in the table is whole. */
  private PreviewPage.Row row(PreviewedRow row, int columns) {
    int missing = Math.max(0, columns - row.fields().size());
    return new PreviewPage.Row(
        frame.formats().number(row.line()),
        Stream.concat(
                row.fields().stream().map(PreviewAssembly::beginning),
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
