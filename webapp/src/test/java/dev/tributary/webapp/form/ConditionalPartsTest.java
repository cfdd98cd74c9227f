package dev.tributary.webapp.form;

import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.Condition.isOff;
import static dev.tributary.adapters.setting.Condition.isSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.Condition;
import dev.tributary.adapters.setting.RowShapes;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import dev.tributary.webapp.form.FormField.Choice;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Fields that follow the choice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionalPartsTest {
  private static final List<Choice> KINDS =
      List.of(
          new Choice("none", "form.w"), new Choice("page", "form.w"), new Choice("link", "form.w"));

  private static final List<FormPart> PARTS =
      List.of(
          FormField.choice("p.kind", "l", KINDS),
          FormField.line("p.rel", "l").when(List.of(is("p.kind", "link"))),
          FormField.line("p.first", "l").when(List.of(is("p.kind", "page", "link"))),
          FormField.line("p.then", "l").when(List.of(isSet("p.first"))),
          FormRows.of(
              "rows",
              "t",
              "add",
              RowShapes.OBJECTS,
              FormField.toggle("whole", "l", true),
              FormField.line("part", "l").when(List.of(isOff("whole"))),
              FormField.line("name", "l")));

  @Test
  void a_part_is_in_sight_while_its_conditions_hold() throws Exception {
    assertThat(hidden("{}")).containsExactly(false, true, true, true, false);
    assertThat(hidden("{'p':{'kind':'page'}}")).containsExactly(false, true, false, true, false);
    assertThat(hidden("{'p':{'kind':'link','first':'1'}}"))
        .containsExactly(false, false, false, false, false);
  }

  @Test
  void a_part_that_depends_on_a_hidden_field_is_hidden_whatever_stands_there() throws Exception {
    assertThat(hidden("{'p':{'kind':'none','first':'1'}}"))
        .containsExactly(false, true, true, true, false);
  }

  @Test
  void what_is_not_asked_for_is_not_stored() throws Exception {
    String stored =
        """
        {'p':{'kind':'page','rel':'next','first':'1','then':'2'},
         'rows':[{'whole':true,'part':'a','name':'n'},{'whole':false,'part':'b','name':'m'}]}
        """;

    assertThat(open(stored).close())
        .isEqualTo(
            json(
                """
                {'p':{'kind':'page','first':'1','then':'2'},
                 'rows':[{'whole':true,'name':'n'},{'whole':false,'part':'b','name':'m'}]}
                """));
  }

  @Test
  void another_choice_shows_its_fields_and_keeps_what_was_typed_until_it_is_saved()
      throws Exception {
    FormDocument form = open("{'p':{'kind':'page','first':'7'}}");
    form.take(typed("p.kind", "none", "p.first", "7"));

    assertThat(form.apply("show")).isTrue();
    assertThat(hidden(form)).containsExactly(false, true, true, true, false);
    form.take(typed("p.kind", "link", "p.first", "7", "p.rel", "next"));
    assertThat(form.apply("save")).isFalse();
    assertThat(form.close()).isEqualTo(json("{'p':{'kind':'link','first':'7','rel':'next'}}"));
  }

  @Test
  void a_part_with_a_problem_stays_in_sight() throws Exception {
    Problem problem = Problem.error("p.rel", DefinitionErrorCode.NOT_TEXT);
    List<FormView.Part> parts =
        new FormRendering(new PlacedProblems("", List.of(problem)), OfferedValues.NONE)
            .parts(open("{'p':{'kind':'page','rel':'x'}}"));

    assertThat(parts.get(1).visibility()).isEqualTo(FormView.Visibility.ALWAYS);
    assertThat(parts.get(1).field().orElseThrow().problems()).hasSize(1);
  }

  @Test
  void the_script_is_given_the_conditions_with_the_names_of_the_form() throws Exception {
    List<FormView.Part> parts = rendered(open("{'rows':[{'name':'n'}]}"));
    FormView.Row row = parts.getLast().rows().orElseThrow().rows().getFirst();

    assertThat(parts.get(2).visibility().when()).isEqualTo("p.kind=page,link");
    assertThat(parts.get(3).visibility().when()).isEqualTo("p.first!=");
    assertThat(row.parts().get(1).visibility().when()).isEqualTo("rows[0].whole=false");
    assertThat(parts).extracting(FormView.Part::decides).startsWith(true, false, true, false);
  }

  @Test
  void a_condition_of_a_group_holds_for_the_parts_inside() {
    assertThat(is("kind", "page").within("settings.p"))
        .isEqualTo(new Condition("settings.p.kind", Condition.Comparison.ONE_OF, List.of("page")));
    assertThat(is("kind", "page").within("")).isEqualTo(is("kind", "page"));
    assertThat(is("../kind", "page").within("settings.p.stop"))
        .isEqualTo(is("settings.p.kind", "page"));
  }

  private static List<Boolean> hidden(String stored) throws JsonProcessingException {
    return hidden(open(stored));
  }

  private static List<Boolean> hidden(FormDocument form) {
    return rendered(form).stream().map(part -> part.visibility().hidden()).toList();
  }

  private static List<FormView.Part> rendered(FormDocument form) {
    return new FormRendering(new PlacedProblems("", List.of()), OfferedValues.NONE).parts(form);
  }

  private static PostedForm typed(String... namesAndValues) {
    MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.putSingle(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new PostedForm(fields);
  }

  private static FormDocument open(String stored) throws JsonProcessingException {
    return FormDocument.open(json(stored), PARTS);
  }

  private static ObjectNode json(String text) throws JsonProcessingException {
    return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
  }
}
