package dev.tributary.adapters.out.postgres.fileimport;

import dev.tributary.domain.consent.OptOutRule;
import dev.tributary.domain.fileimport.file.MissingFields;
import dev.tributary.domain.fileimport.file.TextEncoding;
import dev.tributary.domain.fileimport.plan.BlankRule;
import dev.tributary.domain.fileimport.plan.ImportKey;
import dev.tributary.domain.fileimport.plan.ImportMode;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.plan.InvalidValueRule;
import dev.tributary.domain.fileimport.plan.OptOutMeaning;
import dev.tributary.domain.fileimport.plan.PlannedColumn;
import dev.tributary.domain.fileimport.plan.RowHandling;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is stored.
 *
 * @param format the version of this form
 * @param missing absent in plans that were stored when such rows were always rejected
 * @param optOuts absent in plans that were stored before there was a choice
 */
@RegisterForReflection
record PlanRow(
    int format,
    TextEncoding encoding,
    char separator,
    char quote,
    boolean header,
    List<String> dateFormats,
    @Nullable MissingFields missing,
    List<ColumnRow> columns,
    ImportKey key,
    ImportMode mode,
    BlankRule blanks,
    InvalidValueRule errors,
    @Nullable OptOutRule optOuts,
    @Nullable Long maxRejects) {
  private static final int FORMAT = 1;

  /**
   * A column of the file.
   *
   * @param sense absent in plans that were stored before there was a choice
   */
  @RegisterForReflection
  record ColumnRow(String header, @Nullable String target, @Nullable OptOutMeaning sense) {
    PlannedColumn toDomain() {
      return new PlannedColumn(
          header,
          Optional.ofNullable(target),
          Optional.ofNullable(sense).orElse(OptOutMeaning.YES));
    }

    static ColumnRow from(PlannedColumn column) {
      return new ColumnRow(column.header(), column.target().orElse(null), column.sense());
    }
  }

  ImportPlan toDomain() {
    return new ImportPlan(
        encoding,
        separator,
        quote,
        header,
        dateFormats,
        Optional.ofNullable(missing).orElse(MissingFields.REJECT_ROW),
        columns.stream().map(ColumnRow::toDomain).toList(),
        new RowHandling(
            Optional.of(key),
            mode,
            blanks,
            errors,
            Optional.ofNullable(optOuts).orElse(OptOutRule.SET_ONLY),
            Optional.ofNullable(maxRejects)));
  }

  static PlanRow from(ImportPlan plan) {
    RowHandling handling = plan.handling();
    return new PlanRow(
        FORMAT,
        plan.encoding(),
        plan.separator(),
        plan.quote(),
        plan.header(),
        plan.dateFormats(),
        plan.missing(),
        plan.columns().stream().map(ColumnRow::from).toList(),
        plan.key(),
        handling.mode(),
        handling.blanks(),
        handling.errors(),
        handling.optOuts(),
        handling.maxRejects().orElse(null));
  }
}
