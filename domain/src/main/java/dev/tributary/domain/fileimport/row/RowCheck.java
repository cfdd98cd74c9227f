package dev.tributary.domain.fileimport.row;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.date.FieldReading;
import dev.tributary.domain.fileimport.date.FieldReading.FieldValue;
import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.fileimport.file.MissingFields;
import dev.tributary.domain.fileimport.file.SpreadsheetText;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.plan.ImportableColumns;
import dev.tributary.domain.fileimport.plan.InvalidValueRule;
import dev.tributary.domain.fileimport.plan.PlannedColumn;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.text.Trimming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds each row of a file against what its columns take. Not for several threads at once. */
public final class RowCheck {
  /** How exports of databases write that there is no value; {@code Null} is a surname. */
  private static final Set<String> DATABASE_NULLS = Set.of("NULL", "\\N");

  private final ImportPlan plan;
  private final RowLimits limits;
  private final List<Field> fields = new ArrayList<>();
  private final Map<NoteKind, ImportNote> notes = new EnumMap<>(NoteKind.class);

  /** A filled column: where it stands in the file, and how its text is read. */
  private record Field(int place, String header, FieldReading reading, boolean key) {}

  /**
   * @param notes of the rows before
   */
  public RowCheck(
      ImportPlan plan,
      ImportableColumns target,
      RowLimits limits,
      LocalDate today,
      ImportNotes notes) {
    this.plan = plan;
    this.limits = limits;
    notes.all().forEach(note -> this.notes.put(note.kind(), note));
    for (int place = 0; place < plan.columns().size(); place++) {
      PlannedColumn column = plan.columns().get(place);
      if (column.target().isPresent()) {
        FieldReading reading =
            FieldReadings.of(
                target.column(column.target().get()), column.sense(), plan.dateFormats(), today);
        boolean key = column.target().equals(plan.key().column());
        fields.add(new Field(place, column.header(), reading, key));
      }
    }
  }

  /** What was noted of all rows so far. */
  public ImportNotes notes() {
    return new ImportNotes(List.copyOf(notes.values()));
  }

  /** The values of {@code row}, or why it is left out. */
  public CheckedRow check(FileRow row) {
    if (row.isBlank()) {
      note(NoteKind.BLANK_ROW, row);
      return new CheckedRow.Blank();
    }
    if (row.lines() > 1) {
      note(NoteKind.SPANNING_ROW, row);
    }
    return row.fault()
        .or(() -> form(row))
        .<CheckedRow>map(reason -> rejected(row, reason))
        .orElseGet(() -> values(row));
  }

  /** What is wrong with the row as such, if anything. */
  private Optional<Message> form(FileRow row) {
    int columns = plan.columns().size();
    boolean tooShort = row.count() < columns && plan.missing() == MissingFields.REJECT_ROW;
    if (tooShort || (row.count() > columns && !isBlankFrom(columns, row))) {
      return Optional.of(ImportErrorCode.FIELD_COUNT.with(row.count(), columns));
    }
    if (row.fields().size() < row.count()) {
      return Optional.of(ImportErrorCode.RECORD_TOO_LONG.with(row.line(), limits.longestRow()));
    }
    if (row.count() < columns) {
      note(NoteKind.SHORT_ROW, row);
    }
    return Optional.empty();
  }

  private CheckedRow values(FileRow row) {
    List<@Nullable String> values = new ArrayList<>(fields.size());
    List<Reject> flaws = List.of();
    List<Integer> left = List.of();
    for (Field field : fields) {
      String text = text(row, field.place());
      switch (read(field, text)) {
        case FieldValue.ReadValue(var value) -> values.add(value);
        case FieldValue.Blank _ -> values.add(null);
        case FieldValue.Unreadable(var reason) -> {
          if (rejectsRow(field)) {
            return new CheckedRow.Rejected(
                new Reject(row.line(), field.header(), text, true, reason));
          }
          values.add(null);
          flaws = with(flaws, new Reject(row.line(), field.header(), text, false, reason));
          left = with(left, values.size());
        }
      }
    }
    return values.stream().allMatch(Objects::isNull)
        ? rejected(row, ImportErrorCode.NOTHING_IN_ROW.with())
        : new CheckedRow.Accepted(values, flaws, left);
  }

  private static boolean isBlankFrom(int place, FileRow row) {
    return row.fields().size() == row.count()
        && row.fields().subList(place, row.count()).stream().allMatch(Trimming::isBlank);
  }

  /** Trimmed, without what a spreadsheet or a database adds. */
  private String text(FileRow row, int place) {
    String text = place < row.fields().size() ? Trimming.both(row.fields().get(place)) : "";
    if (DATABASE_NULLS.contains(text)) {
      note(NoteKind.DATABASE_NULL, row);
      return "";
    }
    String value = SpreadsheetText.value(text);
    if (value.length() == text.length()) {
      return text;
    }
    note(NoteKind.SPREADSHEET_TEXT, row);
    return Trimming.both(value);
  }

  private void note(NoteKind kind, FileRow row) {
    notes.merge(kind, ImportNote.of(kind, row), (before, one) -> before.again());
  }

  private static CheckedRow rejected(FileRow row, Message reason) {
    return new CheckedRow.Rejected(
        new Reject(row.line(), "", String.join(" ", row.fields()), true, reason));
  }

  /** A row without its key matches no profile. */
  private boolean rejectsRow(Field field) {
    return field.key() || plan.handling().errors() == InvalidValueRule.REJECT_ROW;
  }

  private FieldValue read(Field field, String text) {
    FieldValue value =
        text.isEmpty()
            ? FieldValue.Blank.BLANK
            : unstorable(text)
                .<FieldValue>map(FieldValue.Unreadable::new)
                .orElseGet(() -> field.reading().read(text));
    return field.key() && value instanceof FieldValue.Blank
        ? new FieldValue.Unreadable(ImportErrorCode.KEY_MISSING.with(field.header()))
        : value;
  }

  private Optional<Message> unstorable(String text) {
    if (text.length() > limits.longestValue()) {
      return Optional.of(ImportErrorCode.VALUE_TOO_LONG.with(limits.longestValue()));
    }
    return storable(text) ? Optional.empty() : Optional.of(ImportErrorCode.BAD_CHARACTER.with());
  }

  /** PostgreSQL knows no NUL; a decoder gives no surrogate without its other half. */
  private static boolean storable(String text) {
    return text.indexOf(0) < 0;
  }

  private static <T> List<T> with(List<T> before, T another) {
    List<T> all = new ArrayList<>(before);
    all.add(another);
    return all;
  }
}
