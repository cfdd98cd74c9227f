package dev.tributary.webapp.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.definition.WorkflowSchema;
import dev.tributary.adapters.text.Texts;
import dev.tributary.webapp.console.editor.WorkflowForm;
import dev.tributary.webapp.form.FormField;
import dev.tributary.webapp.form.FormPart;
import dev.tributary.webapp.form.FormRows;
import dev.tributary.webapp.form.FormTab;
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
      for (FormTab tab : registration.form().tabs()) {
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
                      .anyMatch(field -> field.equals(path) || field.startsWith(path + "[]")));
    }
  }

  @Test
  void every_key_of_every_form_has_words_in_every_language() {
    for (KindRegistration<?> registration : registry.all()) {
      ActivityForm form = registration.form();
      List<String> keys = new ArrayList<>();
      form.tools().forEach(tool -> keys.add(tool.word()));
      for (FormTab tab : form.tabs()) {
        keys.add(tab.word());
        words(tab.parts(), keys);
      }
      assertWords(registration.id(), keys);
    }
    List<String> workflow = new ArrayList<>();
    WorkflowForm.TABS.forEach(tab -> words(tab.parts(), workflow));
    assertWords("workflow", workflow);
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
