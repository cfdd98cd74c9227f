package dev.tributary.webapp.fileimport;

import static dev.tributary.webapp.fileimport.ImportCalls.API;
import static dev.tributary.webapp.fileimport.ImportCalls.ended;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not fit is rejected, whatever a file is written like. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportRejectsApiTest extends UploadedFiles {
  @Test
  void what_does_not_fit_is_rejected_with_its_line_and_reason() {
    Response ended =
        ended(
            upload(
                "",
                """
                externalId,email,birthDate
                R1,nobody,
                R2,a@example.org,31/31/2000
                R3,,,more
                ,b@example.org,
                R4,c@example.org,2000-01-01
                R4,d@example.org,
                R5,"=cmd",
                """));

    assertThat(ended.<String>path("state")).as(ended.asString()).isEqualTo("finishedWithRejects");
    assertThat(ended.<Integer>path("counts.rows")).isEqualTo(7);
    assertThat(ended.<Integer>path("counts.rejected")).isEqualTo(6);
    String rejects = API + "/" + ended.path("id") + "/rejects";
    Response listed = SignedIn.asAdministrator().get(rejects);
    assertThat(listed.<List<Integer>>path("items.line")).containsExactly(2, 3, 4, 5, 6, 8);
    assertThat(listed.<List<String>>path("items.code"))
        .containsExactly(
            "TRB-210055", "TRB-210053", "TRB-210050", "TRB-210057", "TRB-210058", "TRB-210055");
    String file = SignedIn.asAdministrator().accept("text/csv").get(rejects).asString();
    assertThat(file).startsWith("line,column,value").contains(",'=cmd,");
  }

  @Test
  void a_value_that_does_not_fit_may_be_left_out_alone() throws SQLException {
    ended(upload("", "externalId,firstName,birthDate\nV1,Ann,1990-01-01\n"));

    Response ended =
        ended(
            upload(
                "?errors=rejectValue&blanks=empty", "externalId,firstName,birthDate\nV1,,never\n"));

    assertThat(ended.<Integer>path("counts.leftOut")).as(ended.asString()).isEqualTo(1);
    assertThat(
            people(
                "select coalesce(first_name, '-') || birth_date from public.profile"
                    + " where external_id = 'V1'"))
        .containsExactly("-1990-01-01");
  }

  @Test
  void encodings_are_reported_by_their_mark_or_asked_for() throws SQLException {
    ended(
        ImportCalls.upload(
            "", bytes("\uFEFFexternalId\tcity\nU1\tZürich\n", StandardCharsets.UTF_16LE)));
    Charset windows = Charset.forName("windows-1252");
    ended(ImportCalls.upload("", bytes("externalId,city\nU2,Köln\n", windows)));
    byte[] unclear = bytes("externalId,city\nU3,Genève\n", windows);

    Response unnamed = ImportCalls.upload("", unclear);

    assertThat(unnamed.statusCode()).isEqualTo(400);
    assertThat(unnamed.<String>path("code")).isEqualTo("TRB-210025");
    assertThat(unnamed.<String>path("detail")).contains("windows-1252", "Genève");
    Response preview = request().body(unclear).post(API + "/preview");
    assertThat(preview.<String>path("problems[0].message")).isEqualTo(unnamed.path("detail"));
    assertThat(preview.<String>path("problems[0].remedy")).isEqualTo(unnamed.path("remedy"));
    ended(ImportCalls.upload("?encoding=windows-1252", unclear));
    assertThat(
            people(
                "select city from public.profile where external_id in ('U1', 'U2', 'U3') order by"
                    + " 1"))
        .containsExactlyInAnyOrder("Zürich", "Köln", "Genève");
  }

  @Test
  void unknown_columns_are_reported_at_once_and_nothing_stays() {
    Response refused = upload("", "externalId,frist name,hobby\nX,1,2\n");

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
    assertThat(refused.<String>path("detail")).contains("firstName", "hobby");
    assertThat(upload("?mdoe=insert", "externalId\nX\n").<String>path("detail")).contains("mdoe");
  }

  @Test
  void what_is_noted_of_rows_stands_in_the_preview_and_in_the_result() throws SQLException {
    String file =
        """
        sep=;
        externalId;email;birthDate;zipCode;
        ;;;;
        ="000124";n1@example.org;31.12.68;'01067;
         ; ;"";\u00A0
        N2;n2@example.org
        N3;"n3@example.org
        ";;
        """;

    Response preview = request().body(file.getBytes(StandardCharsets.UTF_8)).post(API + "/preview");
    Response ended = ended(ImportCalls.upload("", file.getBytes(StandardCharsets.UTF_8)));

    assertThat(preview.<List<String>>path("notes.kind"))
        .as(preview.asString())
        .containsExactly("blankRow", "spanningRow", "shortRow", "spreadsheetText");
    assertThat(preview.<List<String>>path("dateFormats")).containsExactly("d.M.y");
    assertThat(ended.<List<String>>path("notes.message"))
        .isEqualTo(preview.<List<String>>path("notes.message"));
    assertThat(ended.<Integer>path("counts.rows")).isEqualTo(3);
    assertThat(
            people(
                "select external_id || ' ' || coalesce(birth_date::text, '-') || ' '"
                    + " || coalesce(zip_code, '-') from public.profile"
                    + " where external_id in ('000124', 'N2', 'N3') order by 1"))
        .containsExactly("000124 1968-12-31 01067", "N2 - -", "N3 - -");
  }

  @Test
  void a_quote_that_is_not_closed_rejects_its_line_alone() {
    Response ended = ended(upload("", "externalId,city\nM1,A\n\"M2,B\nM3,C\n"));

    assertThat(ended.<Integer>path("counts.inserted")).as(ended.asString()).isEqualTo(2);
    Response rejects = SignedIn.asAdministrator().get(API + "/" + ended.path("id") + "/rejects");
    assertThat(rejects.<String>path("items[0].code")).isEqualTo("TRB-210031");
    assertThat(rejects.<Integer>path("items[0].line")).isEqualTo(3);
  }

  @Test
  void too_many_rejects_fail_it_and_then_it_cannot_be_stopped() {
    Response ended = ended(upload("?maxRejects=0", "externalId,email\nT1,nobody\n"));

    assertThat(ended.<String>path("state")).as(ended.asString()).isEqualTo("failed");
    assertThat(ended.<String>path("failure.code")).isEqualTo("TRB-210033");
    assertThat(
            SignedIn.asAdministrator()
                .contentType("application/json")
                .body("{\"command\":\"stop\"}")
                .post(API + "/" + ended.path("id") + "/commands")
                .statusCode())
        .isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "x", "1000000000000000000"})
  void a_number_out_of_range_is_refused_with_its_range(String number) {
    Response refused = upload("?maxRejects=" + number, "externalId\nQ1\n");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.asString())
        .contains("TRB-190031", "maxRejects", number, "from 0 to 999999999999999999");
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }
}
