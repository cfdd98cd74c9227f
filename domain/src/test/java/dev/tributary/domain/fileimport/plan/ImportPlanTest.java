package dev.tributary.domain.fileimport.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.domain.consent.OptOutRule;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.ProfileColumnsFixture;
import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.fileimport.file.MissingFields;
import dev.tributary.domain.problem.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportPlanTest {
  @Test
  void goes_by_the_customer_number_when_the_file_has_it() {
    assertThat(plan(RowHandling.DEFAULT, "email", "externalId").key())
        .isEqualTo(ImportKey.EXTERNAL_ID);
  }

  @Test
  void uses_the_address_when_it_has_not_and_else_no_key() {
    assertThat(plan(RowHandling.DEFAULT, "firstName", "email").key()).isEqualTo(ImportKey.EMAIL);
    assertThat(plan(RowHandling.DEFAULT, "firstName").key()).isEqualTo(ImportKey.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "'K1,a@x.nl;K2,b@x.nl', EXTERNAL_ID",
    "'K1,a@x.nl;K2,', EXTERNAL_ID",
    "',a@x.nl;,b@x.nl;K3,c@x.nl', EMAIL",
    "'\u00A0,a@x.nl;', EMAIL",
    "'K1,;,', EXTERNAL_ID",
    "',', EXTERNAL_ID"
  })
  void goes_by_the_best_key_that_most_rows_fill(String rows, ImportKey key) {
    List<PlannedColumn> columns =
        List.of(
            new PlannedColumn("Number", Optional.of("externalId")),
            new PlannedColumn("Mail", Optional.of("email")));
    List<FileRow> all =
        Stream.of(rows.split(";"))
            .map(row -> List.of(row.split(",", -1)))
            .map(fields -> FileRow.of(2, 1, fields, fields.size()))
            .toList();
    assertThat(DefaultKey.of(columns, all)).isEqualTo(key);
  }

  @Test
  void uses_the_chosen_key() {
    RowHandling byAddress =
        ProfileColumnsFixture.handling(ImportKey.EMAIL, InvalidValueRule.REJECT_ROW);
    assertThat(plan(byAddress, "email", "externalId").key()).isEqualTo(ImportKey.EMAIL);
    assertThat(refusal(byAddress, "externalId").problem())
        .isEqualTo(ImportErrorCode.KEY_NOT_IN_FILE.with("email"));
  }

  @Test
  void an_update_needs_a_key() {
    RowHandling update =
        new RowHandling(
            Optional.empty(),
            ImportMode.UPDATE,
            BlankRule.LEAVE,
            InvalidValueRule.REJECT_ROW,
            OptOutRule.SET_ONLY,
            Optional.empty());
    assertThat(refusal(update, "firstName").code())
        .isEqualTo(ImportErrorCode.UPDATE_WITHOUT_KEY.id());
    assertThat(plan(update, "externalId").handling().mode()).isEqualTo(ImportMode.UPDATE);
  }

  @Test
  void leaves_out_columns_but_counts_them() {
    ImportPlan plan = plan(RowHandling.DEFAULT, "email", "-", "firstName");
    assertThat(plan.targets()).containsExactly("email", "firstName");
    assertThat(plan.columns()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(chars = {'\n', '\r', '\0'})
  void no_line_break_separates_fields(char sign) {
    assertThat(form(sign, '"')).isEqualTo(ImportErrorCode.BAD_SIGN.id());
    assertThat(form(',', sign)).isEqualTo(ImportErrorCode.BAD_SIGN.id());
    assertThat(form(';', ';')).isEqualTo(ImportErrorCode.SAME_SIGN.id());
  }

  @Test
  void options_read_the_same_in_whatever_order_they_were_given() {
    Map<String, String> one = new LinkedHashMap<>();
    one.put("A", "email");
    one.put("B", "firstName");
    Map<String, String> other = new LinkedHashMap<>();
    other.put("B", "firstName");
    other.put("A", "email");
    assertThat(options(one)).isEqualTo(options(other)).contains("{A=email, B=firstName}");
  }

  private static String options(Map<String, String> mapping) {
    return new ImportOptions(FileFormat.DEFAULT, RowHandling.DEFAULT, mapping).toString();
  }

  private static String form(char separator, char quote) {
    return catchThrowableOfType(
            Refused.class,
            () ->
                new FileFormat(
                    Optional.empty(),
                    Optional.of(separator),
                    quote,
                    true,
                    List.of(),
                    MissingFields.BLANK))
        .code();
  }

  private static ImportPlan plan(RowHandling handling, String... columns) {
    return ProfileColumnsFixture.plan(handling, List.of(), columns);
  }

  private static Refused refusal(RowHandling handling, String... columns) {
    return catchThrowableOfType(Refused.class, () -> plan(handling, columns));
  }
}
