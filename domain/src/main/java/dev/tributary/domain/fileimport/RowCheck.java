package dev.tributary.domain.fileimport;

import dev.tributary.domain.fileimport.FieldReading.FieldValue;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.text.Trimming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds each row of a file against what its columns take. Not for several threads at once. */
public final class RowCheck {
  private final ImportPlan plan;
  private final int longestValue;
  private final int longestRow;
  private final List<Field> fields = new ArrayList<>();

  /** A filled column: where it stands in the file, and how its text is read. */
  private record Field(int place, String header, FieldReading reading, boolean key) {}

  /**
   * @param longestValue characters that a value may have
   * @param longestRow characters that a row may have; of a longer one not all fields were kept
   */
  public RowCheck(ImportPlan plan, Importable target, int longestValue, int longestRow) {
    this.plan = plan;
    this.longestValue = longestValue;
    this.longestRow = longestRow;
    for (int place = 0; place < plan.columns().size(); place++) {
      PlannedColumn column = plan.columns().get(place);
      if (column.target().isPresent()) {
        FieldReading reading =
            FieldReadings.of(target.column(column.target().get()), plan.dateFormats());
        boolean key = column.target().equals(plan.key().column());
        fields.add(new Field(place, column.header(), reading, key));
      }
    }
  }

  /** The values of {@code row}, or why it is left out. */
  public CheckedRow check(FileRow row) {
    if (row.count() != plan.columns().size()) {
      return rejected(row, ImportCode.FIELD_COUNT.with(row.count(), plan.columns().size()));
    }
    if (row.fields().size() < row.count()) {
      return rejected(row, ImportCode.RECORD_TOO_LONG.with(row.line(), longestRow));
    }
    List<@Nullable String> values = new ArrayList<>(fields.size());
    List<Reject> flaws = List.of();
    List<Integer> left = List.of();
    for (Field field : fields) {
      String text = Trimming.both(row.fields().get(field.place()));
      switch (read(field, text)) {
        case FieldValue.Fit(var value) -> values.add(value);
        case FieldValue.Blank _ -> values.add(null);
        case FieldValue.Unfit(var reason) -> {
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
    return new CheckedRow.Accepted(values, flaws, left);
  }

  private static CheckedRow rejected(FileRow row, Message reason) {
    return new CheckedRow.Rejected(
        new Reject(row.line(), "", String.join(" ", row.fields()), true, reason));
  }

  /** Without its key a row is nobody. */
  private boolean rejectsRow(Field field) {
    return field.key() || plan.handling().errors() == ErrorRule.REJECT_ROW;
  }

  private FieldValue read(Field field, String text) {
    if (text.isEmpty()) {
      return field.key()
          ? new FieldValue.Unfit(ImportCode.KEY_MISSING.with(field.header()))
          : FieldValue.Blank.BLANK;
    }
    return unstorable(text)
        .<FieldValue>map(FieldValue.Unfit::new)
        .orElseGet(() -> field.reading().read(text));
  }

  private Optional<Message> unstorable(String text) {
    if (text.length() > longestValue) {
      return Optional.of(ImportCode.VALUE_TOO_LONG.with(longestValue));
    }
    return storable(text) ? Optional.empty() : Optional.of(ImportCode.BAD_CHARACTER.with());
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
