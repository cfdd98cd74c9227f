package dev.tributary.webapp.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Edits of a draft over HTTP: every kind of them, and bodies that cannot be applied. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftEditsApiTest {
  private static final String API = "/api/v1/workflows/edited-";

  @Test
  void every_kind_of_edit_changes_the_draft_in_one_request() {
    String etag = create("every-edit");

    Response edited =
        edit(
            "every-edit",
            etag,
            """
            {"edits": [
              {"kind": "addActivity", "near": "start1",
               "activity": {"id": "query1", "kind": "query", "settings": {"where": "city = 'Bonn'"}}},
              {"kind": "addActivity", "activity": {"id": "fork1", "kind": "fork", "label": "Gone soon"}},
              {"kind": "removeActivity", "id": "fork1"},
              {"kind": "moveActivity", "id": "end1", "position": {"x": 900, "y": 7}},
              {"kind": "renameActivity", "id": "query1", "label": "People of Berlin"},
              {"kind": "replaceSettings", "id": "query1", "settings": {"where": "city = 'Berlin'"}},
              {"kind": "replaceOptions", "id": "query1", "options": {"onError": "ignore"}},
              {"kind": "unlink", "from": "start1", "to": "end1"},
              {"kind": "link", "from": "start1", "to": "query1"},
              {"kind": "link", "from": "query1", "outlet": "out", "to": "end1"},
              {"kind": "replaceWorkflowSettings", "label": "All of them", "keepInterimResults": true,
               "parameters": [{"name": "zip"}]}
            ]}\
            """);

    assertThat(edited.statusCode()).as(edited.asString()).isEqualTo(200);
    Response draft = SignedIn.asAdministrator().get(API + "every-edit/draft");
    assertThat(edited.header("ETag")).isNotEqualTo(etag).isEqualTo(draft.header("ETag"));
    assertThat(edited.<Map<String, Object>>path("definition"))
        .isEqualTo(draft.<Map<String, Object>>path("definition"));
    assertThat(edited.<List<String>>path("problems.code")).isEmpty();
    assertThat(edited.<String>path("label")).isEqualTo("All of them");
    assertThat(edited.<List<String>>path("definition.activities.id"))
        .containsExactly("start1", "query1", "end1");
    assertThat(edited.<Map<String, Object>>path("definition.activities[1]"))
        .containsEntry("label", "People of Berlin")
        .containsEntry("settings", Map.of("resource", "profile", "where", "city = 'Berlin'"))
        .containsEntry("options", Map.of("onError", "ignore"))
        .containsEntry("position", Map.of("x", 320, "y", 144));
    assertThat(edited.<List<Map<String, String>>>path("definition.transitions"))
        .containsExactly(
            Map.of("from", "start1", "to", "query1"), Map.of("from", "query1", "to", "end1"));
    assertThat(edited.<List<String>>path("definition.parameters.name")).containsExactly("zip");
  }

  @Test
  void an_incomplete_draft_is_saved_with_its_problems_and_published_later() {
    String etag = create("incomplete");

    Response edited = edit("incomplete", etag, edits("{'kind': 'removeActivity', 'id': 'start1'}"));

    assertThat(edited.statusCode()).isEqualTo(200);
    assertThat(edited.<List<String>>path("problems.code")).contains("TRB-100106");
    assertThat(edited.<List<String>>path("problems.place")).contains("activities[end1]");
  }

  @Test
  void edits_name_the_version_that_they_change() {
    String etag = create("versions");
    String renaming = edits("{'kind': 'renameActivity', 'id': 'end1', 'label': 'Last'}");

    assertThat(json().body(renaming).post(API + "versions/draft/edits").statusCode())
        .isEqualTo(428);
    assertThat(edit("versions", etag, renaming).statusCode()).isEqualTo(200);
    Response stale = edit("versions", etag, renaming);
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.<String>path("code")).isEqualTo("TRB-190002");
    assertThat(edit("none-of-this-name", "*", renaming).statusCode()).isEqualTo(404);
  }

  @Test
  void edits_that_change_nothing_make_no_draft() {
    String etag = create("unchanged");

    Response unchanged =
        edit("unchanged", etag, edits("{'kind': 'unlink', 'from': 'end1', 'to': 'start1'}"));

    assertThat(unchanged.statusCode()).as(unchanged.asString()).isEqualTo(200);
    assertThat(unchanged.header("ETag")).isEqualTo(etag);
    assertThat(unchanged.<Boolean>path("draft")).isFalse();
    assertThat(unchanged.<List<String>>path("definition.activities.id"))
        .containsExactly("start1", "end1");
  }

  @Test
  void problems_name_the_edit_its_line_and_its_column_and_nothing_is_applied() {
    String etag = create("problems");

    Response refused =
        edit(
            "problems",
            etag,
            """
            {"edits": [
              {"kind": "renameActivity", "id": "end1", "label": "Last"},
              {"kind": "link", "from": "gone1",
               "to": "end1"}
            ]}\
            """);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.<String>path("type")).isEqualTo("urn:tributary:problem:edits");
    assertThat(refused.<List<String>>path("problems.place")).containsExactly("edits[1].from");
    assertThat(refused.<List<String>>path("problems.code")).containsExactly("TRB-100210");
    assertThat(refused.<List<Integer>>path("problems.line")).containsExactly(3);
    assertThat(SignedIn.asAdministrator().get(API + "problems/draft").statusCode()).isEqualTo(404);
  }

  /** What cannot be read, with the place and the code of the first problem. */
  @ParameterizedTest
  @MethodSource("unreadable")
  void an_edit_that_cannot_be_read_is_reported_at_its_place(
      int status, String place, String code, String body) {
    create("unreadable");

    Response refused = edit("unreadable", "*", body);

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
    assertThat(refused.<List<String>>path("problems.place")).first().isEqualTo(place);
    assertThat(refused.<List<String>>path("problems.code")).first().isEqualTo(code);
    assertThat(refused.asByteArray().length).isLessThan(100_000);
  }

  static Stream<Arguments> unreadable() {
    String huge = "a".repeat(100_000);
    return Stream.of(
        unreadable(400, "", "TRB-100008", "[]"),
        unreadable(400, "", "TRB-100014", " "),
        unreadable(400, "syntax", "TRB-100010", "{"),
        unreadable(422, "edits", "TRB-100009", "{}"),
        unreadable(422, "edits", "TRB-100007", "{\"edits\": {}}"),
        unreadable(422, "edits[0]", "TRB-100008", "{\"edits\": [1]}"),
        unreadable(422, "edits[0].kind", "TRB-100009", edits("{}")),
        unreadable(422, "edits[0].kind", "TRB-100004", edits("{'kind': 'explode', 'x': 1}")),
        unreadable(
            422,
            "edits[0].force",
            "TRB-100001",
            edits(removal("end1").replace("}", ", 'force': 1}"))),
        unreadable(422, "edits[0].id", "TRB-100009", edits("{'kind': 'removeActivity'}")),
        unreadable(422, "edits[0].id", "TRB-100019", edits(removal(huge))),
        unreadable(422, "edits[0].id", "TRB-100019", edits(removal("end1\\u0007"))),
        unreadable(422, "edits[0].id", "TRB-100016", edits(removal("end1\\u0000"))),
        unreadable(
            422,
            "edits[0].label",
            "TRB-100016",
            edits("{'kind': 'renameActivity', 'id': 'end1', 'label': 'a\\u0000b'}")),
        unreadable(422, "edits[0].activity", "TRB-100009", edits("{'kind': 'addActivity'}")),
        unreadable(
            422,
            "edits[0].activity.kind",
            "TRB-100111",
            edits("{'kind': 'addActivity', 'activity': {'id': 'a', 'kind': 'bomb'}}")),
        unreadable(
            422,
            "edits[0].activity.settings.wher",
            "TRB-100001",
            edits(
                "{'kind': 'addActivity', 'activity': {'id': 'a', 'kind': 'query', 'settings':"
                    + " {'wher': 'x'}}}")),
        unreadable(
            422,
            "edits[0].position.x",
            "TRB-100025",
            edits("{'kind': 'moveActivity', 'id': 'end1', 'position': {'x': 2000000, 'y': 0}}")),
        unreadable(
            422,
            "edits[0].id",
            "TRB-100210",
            edits("{'kind': 'replaceSettings', 'id': 'gone1', 'settings': {}}")),
        unreadable(
            400,
            "edits",
            "TRB-100027",
            edits(many(1_001, "{'kind': 'removeActivity', 'id': 'end1'}"))),
        unreadable(400, "syntax", "TRB-100026", edits(many(100_000, "{}"))));
  }

  private static Arguments unreadable(int status, String place, String code, String body) {
    return Arguments.of(status, place, code, body);
  }

  @Test
  void a_thousand_edits_are_applied_or_refused_with_a_hundred_problems() {
    String etag = create("thousand");

    Response renamed =
        edit(
            "thousand",
            etag,
            edits(many(1_000, "{'kind': 'renameActivity', 'id': 'end1', 'label': 'Last'}")));
    assertThat(renamed.statusCode()).isEqualTo(200);
    Response refused = edit("thousand", "*", edits(many(1_000, removal("gone1"))));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.<List<String>>path("problems.code")).hasSize(101).contains("TRB-100028");
  }

  @Test
  void a_draft_does_not_grow_beyond_its_limits() {
    create("grown");
    String many =
        IntStream.range(0, 499)
            .mapToObj(
                "{'kind': 'addActivity', 'near': 'start1', 'activity': {'id': 'f%d', 'kind': 'fork'}}"
                    ::formatted)
            .collect(Collectors.joining(","));

    Response refused = edit("grown", "*", edits(many));

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.<List<String>>path("problems.place")).containsExactly("activities");
    assertThat(refused.<List<String>>path("problems.code")).containsExactly("TRB-100027");
  }

  private static String removal(String id) {
    return "{'kind': 'removeActivity', 'id': '%s'}".formatted(id);
  }

  private static String many(int count, String edit) {
    return IntStream.range(0, count).mapToObj(_ -> edit).collect(Collectors.joining(","));
  }

  private static String edits(String edits) {
    return "{'edits': [%s]}".formatted(edits).replace('\'', '"');
  }

  private static Response edit(String name, String etag, String body) {
    return json().header("If-Match", etag).body(body).post(API + name + "/draft/edits");
  }

  /** Creates a workflow of that name unless there is one; its start has a place. */
  private static String create(String name) {
    json()
        .body(
            """
            {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "edited-%s",
             "activities": [{"id": "start1", "kind": "start", "position": {"x": 40, "y": 40}},
                            {"id": "end1", "kind": "end"}],
             "transitions": [{"from": "start1", "to": "end1"}]}\
            """
                .formatted(name))
        .post("/api/v1/workflows");
    return SignedIn.asAdministrator().get(API + name).header("ETag");
  }

  private static RequestSpecification json() {
    return SignedIn.asAdministrator().contentType("application/json");
  }
}
