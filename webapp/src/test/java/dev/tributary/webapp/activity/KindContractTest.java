package dev.tributary.webapp.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tributary.adapters.activity.ActivityDeclarations;
import dev.tributary.adapters.definition.DefinitionReader;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.ActivityExecutors;
import dev.tributary.application.workflow.ValidateWorkflow;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Problem.Severity;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.webapp.form.FormDocument;
import dev.tributary.webapp.form.FormRendering;
import dev.tributary.webapp.form.FormTab;
import dev.tributary.webapp.form.OfferedValues;
import dev.tributary.webapp.form.PlacedProblems;
import dev.tributary.webapp.security.SignedIn;
import dev.tributary.webapp.words.Bundle;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every registered kind keeps to. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class KindContractTest {
  private static final Path ICONS =
      Path.of(
          "src", "main", "resources", "META-INF", "resources", "console", "assets", "icons.svg");

  @Inject KindRegistry registry;
  @Inject Kinds kinds;
  @Inject ActivityDeclarations declarations;
  @Inject ActivityExecutors executors;
  @Inject DefinitionReader definitions;
  @Inject ValidateWorkflow validate;

  static List<String> kinds() {
    return CDI.current().select(Kinds.class).get().ids();
  }

  /** Examples name it, and an account. */
  @BeforeEach
  void storeSecret() {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(Map.of("value", "not so secret", "origins", List.of("https://api.example.com")))
        .put("/api/v1/secrets/contract-key");
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(
            Map.of(
                "name",
                "contract-account",
                "settings",
                Map.of("origins", List.of("https://api.example.com"))))
        .post("/api/v1/accounts");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void its_examples_are_valid_and_use_every_setting(String kind) {
    JsonNode schema = declarations.schema(kind);
    Set<String> used = new TreeSet<>();
    for (KindExample example : KindExample.of(kind)) {
      assertThat(problems(example))
          .filteredOn(problem -> problem.severity() == Severity.ERROR)
          .isEmpty();
      used.addAll(UsedSettings.of(schema, example.settings()).names());
    }
    assertThat(used).containsAll(UsedSettings.known(schema));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void its_settings_survive_writing_and_reading(String kind) {
    List<ObjectNode> written =
        new ArrayList<>(KindExample.of(kind).stream().map(KindExample::settings).toList());
    written.add(JsonNodeFactory.instance.objectNode());
    for (ObjectNode document : written) {
      ActivitySettings settings = read(kind, document);

      assertThat(settings.kind()).isEqualTo(kind);
      assertThat(read(kind, declarations.write(settings))).isEqualTo(settings);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_missing_required_setting_is_a_problem_at_its_place(String kind) {
    for (KindExample example : KindExample.of(kind)) {
      for (JsonPointer required :
          UsedSettings.of(declarations.schema(kind), example.settings()).required()) {
        String place = TestedPlaces.of(required);
        assertThat(problems(example.without(required)))
            .as("%s without %s", kind, place)
            .filteredOn(problem -> problem.severity() == Severity.ERROR)
            .anyMatch(
                problem ->
                    TestedPlaces.isWithin(problem.place(), place)
                        || TestedPlaces.isWithin(place, problem.place())
                        || TestedPlaces.isBeside(problem.place(), place));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_missing_setting_is_read_as_its_default_in_the_schema(String kind) {
    for (KindExample example : KindExample.of(kind)) {
      UsedSettings.of(declarations.schema(kind), example.settings())
          .defaults()
          .forEach(
              (place, value) ->
                  assertThat(read(kind, example.without(place).settings()))
                      .as("%s without %s", kind, place)
                      .isEqualTo(read(kind, example.with(place, value).settings())));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void each_problem_of_its_settings_is_shown_in_its_form(String kind) {
    for (KindExample example : KindExample.of(kind)) {
      for (JsonPointer setting :
          UsedSettings.of(declarations.schema(kind), example.settings()).places()) {
        if (example.settings().at(setting).isValueNode()) {
          assertShown(kind, example.with(setting, TextNode.valueOf("((")));
          assertShown(kind, example.with(setting, IntNode.valueOf(-1)));
        }
        if (!setting.last().mayMatchElement()) {
          assertShown(kind, example.without(setting));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void its_settings_offer_outlets_that_the_kind_lists_or_the_author_names(String kind) {
    ActivityKind<?> rules = kinds.find(kind).orElseThrow();
    List<String> listed = rules.outlets().stream().map(Object::toString).toList();
    for (KindExample example : KindExample.of(kind)) {
      WorkflowDefinition workflow = definition(example, new ArrayList<>());
      List<String> offered =
          kinds.outlets(workflow.activity(KindExample.TESTED).orElseThrow()).stream()
              .map(Object::toString)
              .toList();
      if (rules.authorsNameOutlets()) {
        assertThat(offered).containsAll(listed).hasSizeGreaterThan(listed.size());
      } else {
        assertThat(offered).isSubsetOf(listed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void its_kind_its_outlets_and_its_summary_have_words_and_an_icon(String kind) throws IOException {
    ActivityKind<?> rules = kinds.find(kind).orElseThrow();
    List<Message> labels = new ArrayList<>(List.of(rules.label(), rules.group().label()));
    rules.outlets().forEach(outlet -> labels.add(rules.label(outlet)));
    String icons = Files.readString(ICONS);
    for (KindExample example : KindExample.of(kind)) {
      var activity =
          definition(example, new ArrayList<>()).activity(KindExample.TESTED).orElseThrow();
      labels.add(registry.summary(activity));
      assertThat(icons).contains("<symbol id=\"%s\"".formatted(registry.icon(activity)));
    }
    List<Bundle> bundles = Bundle.all();

    assertThat(
            labels.stream().flatMap(label -> Bundle.missing(bundles, label.bundle(), label.name())))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void its_summary_is_a_whole_line_before_anything_is_set(String kind) {
    Activity added =
        definition(KindExample.of(kind).getFirst(), new ArrayList<>())
            .activity(KindExample.TESTED)
            .orElseThrow()
            .withSettings(read(kind, JsonNodeFactory.instance.objectNode()));

    assertThat(Texts.render(registry.summary(added), Locale.ENGLISH)).matches(".*[\\w)]");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void it_has_an_executor(String kind) {
    ActivitySettings settings = read(kind, KindExample.of(kind).getFirst().settings());

    assertThatCode(() -> executors.supportsDryRun(settings)).doesNotThrowAnyException();
  }

  private void assertShown(String kind, KindExample broken) {
    List<FormTab> tabs = registration(kind).tabs();
    ObjectNode shown = broken.activity().deepCopy();
    shown.set(
        "settings",
        declarations.write(
            definition(broken, new ArrayList<>())
                .activity(KindExample.TESTED)
                .orElseThrow()
                .settings()));
    for (Problem problem : problems(broken)) {
      PlacedProblems placed = new PlacedProblems(TestedPlaces.ACTIVITY, List.of(problem));
      FormRendering rendering = new FormRendering(placed, OfferedValues.NONE);
      tabs.forEach(tab -> rendering.parts(FormDocument.open(shown, tab.parts())));
      assertThat(placed.count() == 0 || TestedPlaces.isAboveField(problem.place(), tabs))
          .as("%s: %s", kind, problem)
          .isTrue();
    }
  }

  private KindRegistration<?> registration(String kind) {
    return registry.all().stream().filter(each -> each.id().equals(kind)).findFirst().orElseThrow();
  }

  /** What reading and validation find wrong with the tested activity. */
  private List<Problem> problems(KindExample example) {
    List<Problem> problems = new ArrayList<>();
    problems.addAll(validate.all(definition(example, problems)));
    return problems.stream()
        .filter(problem -> problem.place().startsWith(TestedPlaces.ACTIVITY))
        .toList();
  }

  private WorkflowDefinition definition(KindExample example, List<Problem> problems) {
    return definitions.read(example.workflow(), problems).orElseThrow();
  }

  private ActivitySettings read(String kind, ObjectNode document) {
    List<Problem> problems = new ArrayList<>();
    SettingsReader reader = new SettingsReader(document, "settings", problems);
    ActivitySettings settings = declarations.find(kind).orElseThrow().read(reader);
    reader.finish();
    assertThat(problems).isEmpty();
    return settings;
  }
}
