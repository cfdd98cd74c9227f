package dev.tributary.webapp.fileimport;

import static dev.tributary.webapp.fileimport.ImportCalls.API;
import static dev.tributary.webapp.fileimport.ImportCalls.ended;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files become people: by their keys, with rejects, whatever they are written like. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportsApiTest {
  @Inject DataSource dataSource;

  @Test
  void rows_are_inserted_then_updated_by_customer_number() throws SQLException {
    Response first =
        ended(
            upload(
                "?fileName=a/b.csv",
                """
                Customer number;E-mail;first_name;birthDate;No longer by email
                I1;ann@example.org;Ann;1990-02-28;ja
                I2;bob@example.org;Bob;;0
                """));
    assertThat(first.<String>path("state")).as(first.asString()).isEqualTo("finished");
    assertThat(first.<Integer>path("counts.inserted")).isEqualTo(2);
    assertThat(first.<String>path("file.name")).isEqualTo("b.csv");
    assertThat(first.<Integer>path("percent")).isEqualTo(100);

    Response second =
        ended(
            upload(
                "",
                "externalId,firstName,birthDate\nI1,,1991-01-01\nI2,Bob,\nI3,Cas,2000-12-31\n"));

    assertThat(second.<Integer>path("counts.inserted")).as(second.asString()).isEqualTo(1);
    assertThat(second.<Integer>path("counts.updated")).isEqualTo(1);
    assertThat(second.<Integer>path("counts.unchanged")).isEqualTo(1);
    assertThat(
            people(
                "select external_id || ' ' || first_name || ' ' || coalesce(birth_date::text, '-')"
                    + " || ' ' || opt_out_email from public.profile"
                    + " where external_id in ('I1', 'I2', 'I3') order by 1"))
        .containsExactly("I1 Ann 1991-01-01 true", "I2 Bob - false", "I3 Cas 2000-12-31 false");
  }

  @Test
  void a_file_takes_no_opt_out_back_unless_a_person_chose_so() throws SQLException {
    ended(upload("", "externalId,email,firstName,optOutEmail\nC53,b53@example.com,Ann,true\n"));
    String stale = "externalId,email,firstName,optOutEmail\nC53,b53@example.com,Anna,false\n";
    String optedOut =
        "select first_name || ' ' || opt_out_email from public.profile where external_id = 'C53'";

    assertThat(preview("", stale).<Integer>path("deniedOptOuts")).isEqualTo(1);
    ended(upload("?blanks=empty", stale));
    assertThat(people(optedOut)).containsExactly("Anna true");
    ended(upload("?blanks=empty&optOuts=setAndClear", "externalId,optOutEmail\nC53,\n"));
    assertThat(people(optedOut)).containsExactly("Anna true");

    assertThat(preview("?key=email", stale).<Integer>path("deniedOptOuts")).isEqualTo(1);
    Response cleared = ended(upload("?optOuts=setAndClear", stale));
    assertThat(people(optedOut)).containsExactly("Anna false");
    assertThat(preview("", stale).<Integer>path("deniedOptOuts")).isZero();
    assertThat(
            people(
                """
                select a.actor_kind || ' ' || a.actor || ' ' || a.action || ' ' || a.before
                  || ' ' || (a.after ->> 'optOutEmail') || ' ' || (a.address <> '')
                from tributary.audit a join public.profile p on a.object_name = p.id::text
                where a.object_type = 'profile' and p.external_id = 'C53' order by a.id
                """))
        .containsExactly(
            "user admin created {} true true",
            "user admin changed {\"optOutEmail\": \"true\"} false true");
    assertThat(
            people(
                "select after ->> 'import' from tributary.audit where after ->> 'optOutEmail'"
                    + " = 'false'"))
        .contains(cleared.<String>path("id"));
  }

  private static Response preview(String query, String text) {
    return SignedIn.asAdministrator()
        .contentType("application/octet-stream")
        .body(text.getBytes(StandardCharsets.UTF_8))
        .post(API + "/preview" + query);
  }

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
  void addresses_are_a_key_unless_several_people_have_one() throws SQLException {
    ended(upload("?key=none", "email,lastName\nE1@example.org,One\ne2@example.org,A\n"));
    ended(upload("?key=none", "email,lastName\nE2@example.org,B\n"));

    Response ended =
        ended(
            upload(
                "?key=email",
                "email,lastName\ne1@EXAMPLE.org,Two\ne2@example.org,C\ne3@example.org,New\n"));

    assertThat(ended.<Integer>path("counts.updated")).as(ended.asString()).isEqualTo(1);
    assertThat(ended.<Integer>path("counts.inserted")).isEqualTo(1);
    assertThat(
            SignedIn.asAdministrator()
                .get(API + "/" + ended.path("id") + "/rejects")
                .<List<String>>path("items.code"))
        .containsExactly("TRB-210059");
  }

  @Test
  void an_address_that_is_stored_in_another_spelling_is_the_same_key() throws SQLException {
    people(
        "insert into public.profile (email) values ('Zoe\u0308@xn--bcher-kva.example') returning email");
    String file = "email,lastName\nzoë@bücher.example,Zoe\nZOË@BÜCHER.example,Spelt\n";

    assertThat(preview("?key=email", file).<Integer>path("estimate.existing")).isEqualTo(1);
    Response ended = ended(upload("?key=email", file));

    assertThat(ended.<Integer>path("counts.updated")).as(ended.asString()).isEqualTo(1);
    assertThat(ended.<Integer>path("counts.inserted")).isZero();
    assertThat(ended.<Integer>path("counts.rejected")).as("the row further up").isEqualTo(1);
    assertThat(people("select email from public.profile where last_name = 'Spelt'"))
        .containsExactly("ZOË@bücher.example");
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
  void the_same_list_of_addresses_twice_is_the_same_people() {
    String file = "email,firstName\nf9a@example.org,Ann\nf9b@example.org,Bo\n";
    ended(upload("", file));

    Response preview = request().body(file.toUpperCase(Locale.ROOT)).post(API + "/preview");
    assertThat(preview.<String>path("key")).isEqualTo("email");
    assertThat(preview.<Integer>path("estimate.rows")).isEqualTo(2);
    assertThat(preview.<Integer>path("estimate.existing")).isEqualTo(2);
    assertThat(ended(upload("", file)).<Integer>path("counts.unchanged")).isEqualTo(2);
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
  void an_export_of_profiles_is_imported_as_it_is() {
    ended(upload("", "externalId,email\nX1,x1@example.org\n"));
    Response export =
        SignedIn.asAdministrator().get("/api/v1/profiles/export?search=x1@example.org");

    Response ended = ended(ImportCalls.upload("", export.asByteArray()));

    assertThat(ended.<Integer>path("counts.unchanged")).as(ended.asString()).isEqualTo(1);
    assertThat(ended.<Integer>path("counts.rejected")).isZero();
  }

  @Test
  void a_preview_reports_and_writes_nothing() {
    Response shown =
        request()
            .body("externalId;birthDate;hobby\nP1;2000-13-01;chess\n")
            .post(API + "/preview?map=hobby%3D-");

    assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
    assertThat(shown.<String>path("separator")).isEqualTo(";");
    assertThat(shown.<String>path("key")).isEqualTo("externalId");
    assertThat(shown.<List<Object>>path("problems")).isEmpty();
    assertThat(shown.<String>path("rows[0].rejects[0].code")).isEqualTo("TRB-210053");
  }

  @Test
  void a_repeat_with_the_same_key_is_the_same_import() {
    String file = "externalId\nK1\n";
    Response one = request().header("Idempotency-Key", "import-1").body(file).post(API);
    Response two = request().header("Idempotency-Key", "import-1").body(file).post(API);

    assertThat(two.<String>path("id")).as(two.asString()).isEqualTo(one.path("id"));
    assertThat(ended(one).<Integer>path("counts.inserted")).isEqualTo(1);
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

  private static RequestSpecification request() {
    return SignedIn.asAdministrator()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("text/csv", ContentType.TEXT)))
        .urlEncodingEnabled(false)
        .contentType("text/csv");
  }

  private static Response upload(String query, String text) {
    return request().body(text).post(API + query);
  }

  private List<String> people(String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
