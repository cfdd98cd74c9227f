package dev.tributary.webapp.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A change of a workflow names the version that it replaces, with or without a draft. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftsApiTest {
  private static final String API = "/api/v1/workflows";

  @Test
  void a_draft_is_no_revision_until_it_is_published() {
    String etag = create("drafted").header("ETag");

    Response saved = save("drafted", etag, definition("drafted", "Second"));
    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(200);
    assertThat(revisions("drafted")).containsExactly(1);
    Response draft = SignedIn.asAdministrator().get(API + "/drafted/draft");
    assertThat(draft.<String>path("definition.label")).isEqualTo("Second");

    Response published =
        json().header("If-Match", draft.header("ETag")).post(API + "/drafted/publish");

    assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
    assertThat(revisions("drafted")).containsExactly(2, 1);
    Response gone = SignedIn.asAdministrator().get(API + "/drafted/draft");
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.<String>path("code")).isEqualTo("TRB-100206");
  }

  @Test
  void a_draft_with_problems_is_kept_and_not_published() {
    String etag = create("unfinished").header("ETag");
    String nothing =
        "{\"apiVersion\":\"tributary/v1\",\"kind\":\"Workflow\",\"name\":\"unfinished\",\"activities\":[]}";

    Response saved = save("unfinished", etag, nothing);
    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(200);
    Response refused =
        json().header("If-Match", saved.header("ETag")).post(API + "/unfinished/publish");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.<List<String>>path("problems.code")).containsExactly("TRB-100101");
    assertThat(revisions("unfinished")).containsExactly(1);
  }

  @Test
  void a_replacement_needs_the_etag_of_what_it_replaces() {
    String etag = create("replaced").header("ETag");
    String place = API + "/replaced";

    assertThat(json().body(definition("replaced", "New")).put(place).statusCode()).isEqualTo(428);
    assertThat(
            json()
                .header("If-Match", etag)
                .body(definition("replaced", "New"))
                .put(place)
                .statusCode())
        .isEqualTo(200);
    Response stale =
        json().header("If-Match", etag).body(definition("replaced", "Lost")).put(place);

    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.<String>path("code")).isEqualTo("TRB-190002");
    assertThat(SignedIn.asAdministrator().get(place).<String>path("label")).isEqualTo("New");
  }

  @Test
  void a_definition_of_another_name_replaces_nothing() {
    String etag = create("named").header("ETag");

    Response response =
        json().header("If-Match", etag).body(definition("other", "")).put(API + "/named");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.asString()).contains("TRB-100208");
  }

  @Test
  void a_discarded_draft_leaves_the_newest_revision() {
    String first = create("discarded").header("ETag");
    String drafted = save("discarded", first, definition("discarded", "Second")).header("ETag");
    String place = API + "/discarded/draft";

    assertThat(json().delete(place).statusCode()).isEqualTo(428);
    assertThat(json().header("If-Match", first).delete(place).statusCode()).isEqualTo(412);
    Response discarded = json().header("If-Match", drafted).delete(place);
    assertThat(discarded.statusCode()).as(discarded.asString()).isEqualTo(204);

    assertThat(SignedIn.asAdministrator().get(place).statusCode()).isEqualTo(404);
    Response left = SignedIn.asAdministrator().get(API + "/discarded");
    assertThat(left.header("ETag")).isEqualTo(discarded.header("ETag"));
    assertThat(left.<String>path("label")).isEqualTo("First");
    assertThat(json().header("If-Match", left.header("ETag")).delete(place).statusCode())
        .isEqualTo(404);
    assertThat(
            SignedIn.asAdministrator()
                .queryParam("action", "discarded")
                .queryParam("objectName", "discarded")
                .get("/api/v1/audit")
                .<List<String>>path("items.action"))
        .containsExactly("discarded");
  }

  @Test
  void a_workflow_that_was_never_published_keeps_its_draft() {
    Response created =
        json().queryParam("draft", true).body(definition("draft-only", "Only")).post(API);

    Response refused =
        json().header("If-Match", created.header("ETag")).delete(API + "/draft-only/draft");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("code")).isEqualTo("TRB-100209");
  }

  private static Response save(String name, String etag, String definition) {
    return json().header("If-Match", etag).body(definition).put(API + "/" + name + "/draft");
  }

  private static List<Integer> revisions(String name) {
    return SignedIn.asAdministrator().get(API + "/" + name + "/revisions").path("items.number");
  }

  private static Response create(String name) {
    Response created = json().body(definition(name, "First")).post(API);
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    return created;
  }

  private static RequestSpecification json() {
    return SignedIn.asAdministrator().contentType("application/json");
  }

  private static String definition(String name, String label) {
    return """
    {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "%s", "label": "%s",
     "activities": [{"id": "start1", "kind": "start"}, {"id": "end1", "kind": "end"}],
     "transitions": [{"from": "start1", "to": "end1"}]}\
    """
        .formatted(name, label);
  }
}
