package dev.tributary.webapp.profile;

import static dev.tributary.webapp.profile.ProfileCalls.API;
import static dev.tributary.webapp.profile.ProfileCalls.add;
import static dev.tributary.webapp.profile.ProfileCalls.added;
import static dev.tributary.webapp.profile.ProfileCalls.get;
import static dev.tributary.webapp.profile.ProfileCalls.put;
import static dev.tributary.webapp.profile.ProfileCalls.request;
import static dev.tributary.webapp.profile.ProfileCalls.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProfilesApiTest {
  @Test
  void adds_shows_changes_and_deletes_a_person() {
    String number = unique("n");
    Response created =
        add(Map.of("externalId", number, "lastName", "Reyes", "birthDate", "1988-02-29"));
    created.then().statusCode(201);
    long id = created.jsonPath().getLong("id");
    assertThat(created.header("Location")).endsWith(API + "/" + id);

    Response shown = get("/" + id);
    assertThat(shown.<String>path("birthDate")).isEqualTo("1988-02-29");
    assertThat(shown.<Boolean>path("optOutEmail")).isFalse();
    assertThat(shown.<Object>path("email")).isNull();

    Map<String, Object> back = new HashMap<>(shown.jsonPath().getMap(""));
    back.put("optOutEmail", true);
    back.remove("birthDate");
    Response changed = put(id, shown.header("ETag"), back);
    changed.then().statusCode(200);
    assertThat(changed.<Boolean>path("optOutEmail")).isTrue();
    assertThat(changed.<Object>path("birthDate")).isNull();

    request()
        .header("If-Match", changed.header("ETag"))
        .delete(API + "/" + id)
        .then()
        .statusCode(204);
    assertProblem(get("/" + id), 404, "TRB-132001");
    assertThat(audit(id)).containsExactly("deleted", "changed", "created");
  }

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
  void a_repeat_with_the_same_idempotency_key_adds_nothing() {
    String key = unique("key");
    Map<String, Object> body = Map.of("externalId", unique("n"), "lastName", "Reyes");

    Response refused = keyed(key, Map.of("email", "none"));
    Response first = keyed(key, body);
    Response repeat = keyed(key, body);
    Response other = keyed(key, Map.of("lastName", "Other"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(repeat.statusCode()).isEqualTo(201);
    assertThat(repeat.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(repeat.header("Location")).isEqualTo(first.header("Location"));
    assertProblem(other, 422, "TRB-190008");
  }

  private static Response keyed(String key, Map<String, Object> body) {
    return request()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(API);
  }

  private static Response write(
      String method, long id, String query, String etag, Map<String, Object> body) {
    return request()
        .contentType(method.equals("patch") ? "application/merge-patch+json" : "application/json")
        .header("If-Match", etag)
        .body(body)
        .request(method.toUpperCase(java.util.Locale.ROOT), API + "/" + id + query);
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

  @Test
  void of_people_who_are_added_at_the_same_time_one_gets_the_customer_number() throws Exception {
    Map<String, Object> person = Map.of("externalId", unique("race"));
    List<Response> responses = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Response> each :
          threads.invokeAll(Collections.nCopies(6, (Callable<Response>) () -> add(person)))) {
        responses.add(each.get());
      }
    }

    assertThat(responses)
        .extracting(Response::statusCode)
        .containsExactlyInAnyOrder(201, 422, 422, 422, 422, 422);
    assertThat(responses)
        .filteredOn(response -> response.statusCode() == 422)
        .allSatisfy(
            response ->
                assertThat(response.<String>path("problems[0].code")).isEqualTo("TRB-132021"));
  }

  @Test
  void reports_every_problem_with_its_place() {
    Response response = add(Map.of("email", "nobody", "birthDate", "2026-02-30", "shoeSize", 44));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getList("problems.place", String.class))
        .containsExactlyInAnyOrder("email", "birthDate", "shoeSize");
    assertThat(response.jsonPath().getList("problems.code", String.class))
        .containsExactlyInAnyOrder("TRB-132014", "TRB-132016", "TRB-132010");
    assertThat(response.jsonPath().getList("problems.remedy", String.class)).doesNotContain("");
  }

  @Test
  void two_people_cannot_have_one_customer_number() {
    String number = unique("n");
    long first = added(Map.of("externalId", number));
    long second = added(Map.of("lastName", "Other"));

    Response response = put(second, get("/" + second).header("ETag"), Map.of("externalId", number));
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.asString()).contains("TRB-132021", Long.toString(first));
    put(first, get("/" + first).header("ETag"), Map.of("externalId", number, "city", "Lima"))
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"lastName\": 5}                    | 400 | TRB-190006",
        "{\"optOutEmail\": \"yes\"}           | 400 | TRB-190006",
        "{\"lastName\": {\"a\": 1}}           | 400 | TRB-190006",
        "[]                                   | 400 | TRB-190006",
        "                                     | 400 | TRB-190013",
        "null                                 | 400 | TRB-190013",
        "{}                                   | 422 | TRB-132020",
        "{\"id\": 5, \"lastName\": \"x\"}     | 422 | TRB-132011"
      })
  void refuses_a_body_that_is_no_person(String body, int status, String code) {
    Response response =
        request().contentType("application/json").body(body == null ? "" : body).post(API);

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.asString()).contains(code);
  }

  @Test
  void finds_people_in_batches() {
    String name = unique("Name");
    List<Long> ids =
        List.of(
            added(Map.of("lastName", name, "zipCode", "1")),
            added(Map.of("lastName", name, "zipCode", "2", "email", "a@example.com")),
            added(Map.of("lastName", name, "zipCode", "3", "optOutSms", true)));

    Response first = get("?limit=2&search=" + name);
    assertThat(first.jsonPath().getList("items.id", Long.class))
        .containsExactly(ids.get(2), ids.get(1));
    Response second = get("?limit=2&search=" + name + "&after=" + first.path("next"));
    assertThat(second.jsonPath().getList("items.id", Long.class)).containsExactly(ids.get(0));
    assertThat(second.<Object>path("next")).isNull();

    assertThat(get("?facet=noEmail&search=" + name).jsonPath().getList("items.id", Long.class))
        .containsExactly(ids.get(2), ids.get(0));
    assertThat(
            get("?facet=noEmail&facet=optedOutSms&search=" + name)
                .jsonPath()
                .getList("items.id", Long.class))
        .containsExactly(ids.get(2));
  }

  @Test
  void refuses_a_search_that_costs_too_much_or_means_nothing() {
    assertProblem(get("?search=" + "x".repeat(201)), 400, "TRB-132003");
    assertProblem(get("?search=a b c d e f g h i"), 400, "TRB-132004");
    assertProblem(get("?facet=rich"), 400, "TRB-190014");
    assertProblem(get("?after=nonsense"), 400, "TRB-190011");
    assertProblem(get("/nonsense"), 404, "TRB-132001");
    assertThat(get("?search=%_\\").statusCode()).isEqualTo(200);
    assertProblem(get("?search=\u0000"), 400, "TRB-190026");
  }

  private static void assertProblem(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.<String>path("code")).isEqualTo(code);
  }

  private static List<String> audit(long id) {
    return SignedIn.asAdministrator()
        .get("/api/v1/audit?objectType=profile&objectName=" + id)
        .jsonPath()
        .getList("items.action", String.class);
  }
}
