package dev.tributary.webapp.console.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of activities show what is wrong with a setting beside its field. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadSettingsTest {
  private static final String WORKFLOW = "/console/workflows/bad-settings";

  private Browser designer = new Browser();

  @BeforeEach
  void sign_in() {
    designer = SignedIn.browserOf(Role.DESIGNER);
    designer.post("/console/workflows/new", Map.of("name", "bad-settings"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, TRB-145007",
    "-1, TRB-145007",
    "367, TRB-145007",
    "99999999999999999999, TRB-100005",
    "1.5, TRB-100005",
    "abc, TRB-100005"
  })
  void a_step_of_a_scheduler_is_refused_at_its_field(String step, String code) {
    Document page =
        saved(
            "scheduler",
            "general",
            Map.of("settings.frequency", "daily", "settings.days.step", step));

    assertThat(note(page, "settings.days.step")).contains(code);
    assertThat(requireNonNull(page.getElementById("settings.days.step")).val()).isEqualTo(step);
  }

  @Test
  void outlets_of_a_test_with_one_name_or_a_bad_one_are_refused_at_their_fields() {
    Document page =
        saved(
            "test",
            "conditions",
            Map.of(
                "settings.branches[0].outlet", "many",
                "settings.branches[0].when", "$long(vars/@recCount) > 10",
                "settings.branches[1].outlet", "many",
                "settings.branches[1].when", "$long(vars/@recCount) > 5",
                "settings.branches[2].outlet", "<script>alert(1)</script>",
                "settings.branches[2].when", "$long(vars/@recCount) > 1"));

    assertThat(note(page, "settings.branches[0].outlet")).isEmpty();
    assertThat(note(page, "settings.branches[1].outlet")).contains("TRB-");
    assertThat(note(page, "settings.branches[2].outlet")).contains("TRB-");
    assertThat(page.select("script")).noneMatch(script -> script.data().contains("alert"));
    Document canvas = Jsoup.parse(designer.get(WORKFLOW).asString());
    assertThat(canvas.select("script")).noneMatch(script -> script.data().contains("alert"));
  }

  @ParameterizedTest
  @CsvSource({
    "general, settings.text, '2,000', TRB-163007",
    "properties, label, '4,000', TRB-100029",
    "options, options.comment, '4,000', TRB-100029"
  })
  void a_text_of_70000_characters_is_refused_at_its_field(
      String tab, String field, String limit, String code) {
    Document page = saved("alert", tab, Map.of(field, "x".repeat(70_000)));

    assertThat(note(page, field)).contains("70,000", limit, code);
  }

  @Test
  void the_signal_of_an_end_to_an_unknown_workflow_is_a_warning_at_its_field() {
    Document page =
        saved(
            "end",
            "signal",
            Map.of("settings.signal.workflow", "not-there", "settings.signal.activity", "signal1"));

    assertThat(note(page, "settings.signal.workflow")).contains("not-there", "TRB-100115");
  }

  /** The page of a new activity whose form was saved with {@code wrong}. */
  private Document saved(String kind, String tab, Map<String, String> wrong) {
    String version =
        Jsoup.parse(designer.get(WORKFLOW).asString()).expectFirst("[name=version]").val();
    String added =
        designer
            .post(WORKFLOW + "/activities", Map.of("kind", kind, "version", version))
            .header("Location");
    String path = URI.create(added).getPath() + "?tab=" + tab;
    Map<String, String> fields = new LinkedHashMap<>();
    FormElement form =
        (FormElement) Jsoup.parse(designer.get(path).asString()).expectFirst("form#edit");
    form.formData().forEach(field -> fields.put(field.key(), field.value()));
    fields.remove("csrf");
    fields.putAll(wrong);
    fields.put("do", "save");
    Response response = designer.post(path, fields);
    assertThat(response.statusCode()).as(response.asString()).isIn(200, 303, 422);
    return Jsoup.parse(
        response.statusCode() == 303 ? designer.get(path).asString() : response.asString());
  }

  private static String note(Document page, String field) {
    return requireNonNull(page.getElementById(field + "-note")).select(".error, .warned").text();
  }
}
