package dev.tributary.webapp.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.definition.WorkflowSchema;
import dev.tributary.adapters.setting.Condition;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.problem.Problem;
import dev.tributary.webapp.console.editor.WorkflowForm;
import dev.tributary.webapp.form.FormField;
import dev.tributary.webapp.form.FormPart;
import dev.tributary.webapp.form.FormRows;
import dev.tributary.webapp.form.FormTab;
import dev.tributary.webapp.form.SettingLine;
import dev.tributary.webapp.form.ToggleSets;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** No setting can be made in YAML alone. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormsTest {
  @Inject KindRegistry registry;
  @Inject WorkflowSchema schema;

  @Test
  void the_form_of_every_kind_asks_for_every_setting_of_its_schema() throws Exception {
    JsonNode definitions = new ObjectMapper().readTree(schema.text()).path("$defs");
    assertThat(registry.all()).isNotEmpty();
    for (KindRegistration<?> registration : registry.all()) {
      String kind = registration.id();
      List<String> asked = new ArrayList<>();
      for (FormTab tab : registration.tabs()) {
        collect(tab.parts(), "", asked);
      }
      List<String> wanted = new ArrayList<>();
      leaves(definitions.path(kind), "settings", wanted);
      leaves(definitions.path("activity").path("properties").path("options"), "options", wanted);
      wanted.add("label");

      assertThat(wanted)
          .as(kind)
          .allSatisfy(
              path ->
                  assertThat(asked)
                      .as(path)
                      .anyMatch(
                          field ->
                              field.equals(path)
                                  || field.startsWith(path + "[]")
                                  || path.equals(field + "[]")));
    }
  }

  @Test
  void every_key_of_every_form_has_words_in_every_language() {
    for (KindRegistration<?> registration : registry.all()) {
      List<String> keys = new ArrayList<>();
      registration.presentation().tools().forEach(tool -> keys.add(tool.word()));
      for (FormTab tab : registration.tabs()) {
        keys.add(tab.word());
        words(tab.parts(), keys);
      }
      assertWords(registration.id(), keys);
    }
    List<String> workflow = new ArrayList<>();
    WorkflowForm.TABS.forEach(tab -> words(tab.parts(), workflow));
    assertWords("workflow", workflow);
  }

  @Test
  void every_setting_is_shown_to_those_who_only_read() {
    for (KindRegistration<?> registration : registry.all()) {
      List<String> asked = new ArrayList<>();
      for (FormTab tab : registration.tabs()) {
        tab.parts().forEach(part -> asked.add(label(part)));
      }
      asked.remove("form.label");
      List<String> unconditional = new ArrayList<>();
      for (FormTab tab : registration.tabs()) {
        tab.parts().stream()
            .filter(part -> part.conditions().isEmpty())
            .forEach(part -> unconditional.add(label(part)));
      }
      unconditional.remove("form.label");

      assertThat(linesOfDefaults(registration))
          .as(registration.id())
          .extracting(SettingLine::label)
          .isSubsetOf(asked)
          .containsSubsequence(unconditional)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void a_condition_is_about_a_field_of_the_same_tab_or_row_and_about_values_that_it_may_have() {
    int conditions = 0;
    for (KindRegistration<?> registration : registry.all()) {
      for (FormTab tab : registration.tabs()) {
        conditions += assertConditions(tab.parts());
      }
    }
    assertThat(conditions).isGreaterThan(20);
  }

  private static int assertConditions(List<FormPart> parts) {
    int conditions = 0;
    for (FormPart part : parts) {
      for (Condition condition : part.conditions()) {
        assertDecisive(parts, condition);
        conditions++;
      }
      if (part instanceof FormRows rows) {
        conditions += assertConditions(rows.parts());
      }
    }
    return conditions;
  }

  private static void assertDecisive(List<FormPart> parts, Condition condition) {
    FormField decisive =
        parts.stream()
            .filter(part -> part.path().equals(condition.path()))
            .map(FormField.class::cast)
            .findFirst()
            .orElseThrow(() -> new AssertionError(condition));
    switch (decisive.type()) {
      case CHOICE ->
          assertThat(decisive.choices())
              .extracting(FormField.Choice::value)
              .containsAll(condition.values());
      case TOGGLE -> assertThat(condition.values()).isSubsetOf("true", "false");
      case LINE, EXACT, TEXT, CODE, NUMBER -> assertThat(condition.values()).containsExactly("");
    }
  }

  @Test
  void a_setting_stands_in_one_tab() {
    for (KindRegistration<?> registration : registry.all()) {
      List<String> paths = new ArrayList<>();
      registration.tabs().forEach(tab -> tab.parts().forEach(part -> paths.add(part.path())));
      assertThat(paths).as(registration.id()).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_kind_reads_its_own_defaults_back() {
    registry.all().forEach(FormsTest::assertReadBack);
  }

  private static <S extends ActivitySettings> void assertReadBack(KindRegistration<S> kind) {
    S defaults = kind.declaration().defaults();
    List<Problem> problems = new ArrayList<>();
    SettingsReader reader =
        new SettingsReader(kind.declaration().write(defaults), "settings", problems);

    assertThat(kind.declaration().read(reader)).as(kind.id()).isEqualTo(defaults);
    reader.finish();
    assertThat(problems).as(kind.id()).isEmpty();
  }

  private static <S extends ActivitySettings> List<SettingLine> linesOfDefaults(
      KindRegistration<S> kind) {
    return kind.lines(kind.declaration().defaults(), ExecutionOptions.DEFAULT);
  }

  private static String label(FormPart part) {
    return switch (part) {
      case FormField field -> field.label();
      case FormRows rows -> rows.title();
    };
  }

  private static void assertWords(String of, List<String> keys) {
    for (Locale language : Texts.LANGUAGES) {
      assertThat(keys)
          .as("%s in %s", of, language)
          .isNotEmpty()
          .allSatisfy(
              key ->
                  assertThat(Texts.pattern(bundle(key), name(key), language))
                      .as(key)
                      .hasValueSatisfying(words -> assertThat(words).isNotBlank()));
    }
  }

  private static String bundle(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static String name(String key) {
    return key.substring(key.indexOf('.') + 1);
  }

  private static void words(List<FormPart> parts, List<String> keys) {
    ToggleSets.gathered(parts).stream()
        .filter(set -> set.size() > 1)
        .map(ToggleSets::title)
        .forEach(title -> keys.addAll(List.of(title, title + ".help")));
    for (FormPart part : parts) {
      switch (part) {
        case FormField field -> {
          keys.add(field.label());
          if (!field.help().isEmpty()) {
            keys.add(field.help());
          }
          field.choices().forEach(choice -> keys.add(choice.word()));
        }
        case FormRows rows -> {
          keys.add(rows.title());
          keys.add(rows.add());
          words(rows.parts(), keys);
        }
      }
    }
  }

  private static void collect(List<FormPart> parts, String start, List<String> paths) {
    for (FormPart part : parts) {
      switch (part) {
        case FormField field -> paths.add(start + field.path());
        case FormRows rows -> collect(rows.parts(), start + rows.path() + "[].", paths);
      }
    }
  }

  private static void leaves(JsonNode schema, String path, List<String> paths) {
    List<JsonNode> forms = new ArrayList<>(List.of(schema));
    schema.path("oneOf").forEach(forms::add);
    boolean deeper = false;
    for (JsonNode form : forms) {
      for (var property : form.path("properties").properties()) {
        leaves(property.getValue(), path + "." + property.getKey(), paths);
        deeper = true;
      }
      JsonNode items = form.path("items");
      if (!items.isMissingNode() && !items.path("type").asText().equals("string")) {
        leaves(items, path + "[]", paths);
        deeper = true;
      }
    }
    if (!deeper && (schema.path("additionalProperties").isObject() || !isObject(schema))) {
      paths.add(path);
    }
  }

  private static boolean isObject(JsonNode schema) {
    return schema.path("type").asText().equals("object");
  }
}
