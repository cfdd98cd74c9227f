package dev.tributary.domain.fileimport;

import dev.tributary.domain.consent.OptOutRule;
import dev.tributary.domain.fileimport.file.MissingFields;
import dev.tributary.domain.fileimport.file.TextEncoding;
import dev.tributary.domain.fileimport.plan.BlankRule;
import dev.tributary.domain.fileimport.plan.FileFormat;
import dev.tributary.domain.fileimport.plan.ImportKey;
import dev.tributary.domain.fileimport.plan.ImportMode;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.plan.ImportableColumns;
import dev.tributary.domain.fileimport.plan.InvalidValueRule;
import dev.tributary.domain.fileimport.plan.PlannedColumn;
import dev.tributary.domain.fileimport.plan.RowHandling;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A column of each type that people have, and files that fill them. */
public final class ProfileColumnsFixture {
  public static final ImportableColumns PEOPLE =
      new ImportableColumns(
          List.of(
              column("externalId", "Customer number", ValueType.TEXT, "external_id"),
              column("email", "Email", ValueType.TEXT, "email"),
              column("firstName", "First name", ValueType.TEXT, "first_name"),
              column("birthDate", "Birth date", ValueType.DATE, "birth_date"),
              column("visits", "Visits", ValueType.INTEGER, "visits"),
              column("optOutEmail", "No longer by email", ValueType.BOOLEAN, "opt_out_email")));

  private ProfileColumnsFixture() {}

  /** A plan for a file whose columns have these names; {@code -} for one that is left out. */
  public static ImportPlan plan(RowHandling handling, List<String> dateFormats, String... columns) {
    return plan(handling, form(dateFormats, MissingFields.BLANK), columns);
  }

  public static ImportPlan plan(RowHandling handling, MissingFields missing, String... columns) {
    return plan(handling, form(List.of(), missing), columns);
  }

  private static FileFormat form(List<String> dateFormats, MissingFields missing) {
    return new FileFormat(Optional.empty(), Optional.empty(), '"', true, dateFormats, missing);
  }

  private static ImportPlan plan(RowHandling handling, FileFormat form, String... columns) {
    List<PlannedColumn> planned =
        Stream.of(columns)
            .map(name -> new PlannedColumn(name, Optional.of(name).filter(n -> !n.equals("-"))))
            .toList();
    return ImportPlan.of(
        TextEncoding.UTF_8, ',', form, new ImportPlan.Columns(planned, List.of()), handling);
  }

  public static RowHandling handling(ImportKey key, InvalidValueRule errors) {
    return new RowHandling(
        Optional.of(key),
        ImportMode.INSERT_OR_UPDATE,
        BlankRule.LEAVE,
        errors,
        OptOutRule.SET_ONLY,
        Optional.empty());
  }

  private static ResourceColumn column(String name, String label, ValueType type, String column) {
    return new ResourceColumn(name, label, type, column, "");
  }
}
