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
import static org.assertj.core.api.Assertions.assertThat;

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
}
