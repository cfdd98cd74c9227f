package dev.tributary.webapp.fileimport;

import static dev.tributary.webapp.fileimport.ImportCalls.API;
import static dev.tributary.webapp.fileimport.ImportCalls.ended;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Files become people, by their keys. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportsApiTest extends UploadedFiles {
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
}
