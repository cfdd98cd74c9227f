package dev.tributary.domain.fileimport.row;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.ProfileColumnsFixture;
import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.fileimport.plan.ImportKey;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.plan.InvalidValueRule;
import dev.tributary.domain.problem.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Checks of rows with a plan over all kinds of columns. */
abstract class RowCheckFixture {
  static final int LONGEST = 20;
  static final int LONGEST_ROW = 100;
  static final int MOST_LINES = 20;
  static final long LINE = 7;
  static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  final RowCheck strict = check(InvalidValueRule.REJECT_ROW);

  static Message reason() {
    return ImportErrorCode.BAD_CHARACTER.with();
  }

  static RowCheck check(InvalidValueRule errors) {
    String[] all =
        ProfileColumnsFixture.PEOPLE.columns().stream()
            .map(column -> column.name())
            .toArray(String[]::new);
    return check(
        ProfileColumnsFixture.plan(
            ProfileColumnsFixture.handling(ImportKey.EXTERNAL_ID, errors), List.of(), all));
  }

  static RowCheck check(ImportPlan plan) {
    return new RowCheck(
        plan,
        ProfileColumnsFixture.PEOPLE,
        new RowLimits(LONGEST, LONGEST_ROW, MOST_LINES, 10),
        TODAY,
        ImportNotes.NONE);
  }

  /** A row with a key only. */
  static FileRow with(String column, String text) {
    Map<String, String> known = Map.of("externalId", "K1", column, text);
    return row(
        ProfileColumnsFixture.PEOPLE.columns().stream()
            .map(one -> known.getOrDefault(one.name(), ""))
            .toArray(String[]::new));
  }

  static FileRow row(String... fields) {
    return FileRow.of(LINE, 1, List.of(fields), fields.length);
  }
}
