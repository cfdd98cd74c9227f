package dev.tributary.webapp.profile;

import static dev.tributary.webapp.profile.ProfileCalls.API;
import static dev.tributary.webapp.profile.ProfileCalls.add;
import static dev.tributary.webapp.profile.ProfileCalls.added;
import static dev.tributary.webapp.profile.ProfileCalls.assertProblem;
import static dev.tributary.webapp.profile.ProfileCalls.audit;
import static dev.tributary.webapp.profile.ProfileCalls.get;
import static dev.tributary.webapp.profile.ProfileCalls.put;
import static dev.tributary.webapp.profile.ProfileCalls.request;
import static dev.tributary.webapp.profile.ProfileCalls.unique;
import static dev.tributary.webapp.profile.ProfileCalls.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of profiles: versions, merge patches and opt-outs. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProfileChangesApiTest {
  @ParameterizedTest
  @CsvSource({
    "put,   '',                   keeps, 200",
    "put,   '?optOuts=setOnly',   keeps, 200",
    "put,   '?optOuts=setAndClear', keeps, 200",
    "put,   '',                   denies, 422",
    "put,   '?optOuts=setAndClear', denies, 200",
    "put,   '',                   empties, 422",
    "put,   '?optOuts=setAndClear', empties, 200",
    "patch, '',                   keeps, 200",
    "patch, '',                   empties, 422",
    "patch, '?optOuts=setAndClear', empties, 200",
    "patch, '',                   denies, 422",
    "patch, '?optOuts=setAndClear', denies, 200",
    "put,   '?optOuts=all',       denies, 400"
  })
  void only_an_explicit_option_takes_an_opt_out_back(
      String method, String query, String body, int status) {
    Response created = add(Map.of("lastName", "Reyes", "optOutEmail", true));
    long id = created.jsonPath().getLong("id");
    Map<String, Object> sent = new HashMap<>(Map.of("lastName", unique("Rey")));
    switch (body) {
      case "denies" -> sent.put("optOutEmail", false);
      case "empties" -> sent.put("optOutEmail", null);
      default -> sent.remove("optOutEmail");
    }

    Response changed = write(method, id, query, created.header("ETag"), sent);

    changed.then().statusCode(status);
    boolean cleared = !body.equals("keeps") && status == 200;
    assertThat(get("/" + id).<Boolean>path("optOutEmail")).isEqualTo(!cleared);
    if (status == 422) {
      assertThat(changed.<List<String>>path("problems.code")).containsExactly("TRB-132024");
    }
    if (cleared) {
      Response audit =
          SignedIn.asAdministrator().get("/api/v1/audit?objectType=profile&objectName=" + id);
      assertThat(audit.<String>path("items[0].before.optOutEmail")).isEqualTo("true");
      assertThat(audit.<String>path("items[0].after.optOutEmail")).isEqualTo("false");
      assertThat(audit.<String>path("items[0].actor")).isNotBlank();
      assertThat(audit.<String>path("items[0].address")).isNotBlank();
    }
  }

  @Test
  void a_merge_patch_changes_what_it_names_and_nothing_else() {
    Response created = add(Map.of("lastName", "Reyes", "city", "Utrecht", "firstName", "Ann"));
    long id = created.jsonPath().getLong("id");
    Map<String, Object> patch = new HashMap<>(Map.of("firstName", "Anna"));
    patch.put("city", null);

    Response changed = write("patch", id, "", created.header("ETag"), patch);

    changed.then().statusCode(200);
    assertThat(changed.<String>path("firstName")).isEqualTo("Anna");
    assertThat(changed.<String>path("lastName")).isEqualTo("Reyes");
    assertThat(changed.<Object>path("city")).isNull();
    assertThat(write("patch", id, "", created.header("ETag"), patch).statusCode()).isEqualTo(412);
    assertThat(write("patch", id, "", "*", Map.of("nobody", 1)).statusCode()).isEqualTo(422);
  }

  @Test
  void a_profile_that_is_written_unchanged_keeps_its_version_and_its_audit() {
    Response created = add(Map.of("lastName", "Reyes"));
    long id = created.jsonPath().getLong("id");
    Map<String, Object> same = created.jsonPath().getMap("");

    Response put = put(id, created.header("ETag"), same);

    assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
    assertThat(put.header("ETag")).isEqualTo(created.header("ETag"));
    assertThat(audit(id)).containsExactly("created");
  }

  @Test
  void a_change_needs_the_version_it_was_made_on() {
    long id = added(Map.of("lastName", "Reyes"));
    String stale = get("/" + id).header("ETag");
    put(id, stale, Map.of("lastName", "Ortiz")).then().statusCode(200);

    assertProblem(put(id, stale, Map.of("lastName", "Other")), 412, "TRB-190002");
    assertProblem(
        request().contentType("application/json").body("{\"lastName\":\"x\"}").put(API + "/" + id),
        428,
        "TRB-190001");
    assertProblem(request().delete(API + "/" + id), 428, "TRB-190001");
    assertProblem(request().header("If-Match", stale).delete(API + "/" + id), 412, "TRB-190002");
    assertThat(get("/" + id).<String>path("lastName")).isEqualTo("Ortiz");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%s              | 204",
        "*               | 204",
        "\"0\", %s     | 204",
        "%s,\"0\"      | 204",
        "\"0\", \"1\" | 412",
        "W/%s            | 412",
        "nonsense        | 412"
      })
  void if_match_may_name_several_versions(String header, int status) {
    long id = added(Map.of("lastName", "Reyes"));
    String named = header.replace("%s", get("/" + id).header("ETag"));

    assertThat(request().header("If-Match", named).delete(API + "/" + id).statusCode())
        .isEqualTo(status);
  }
}
