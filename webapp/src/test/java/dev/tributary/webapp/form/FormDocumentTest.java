package dev.tributary.webapp.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.RowShapes;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormDocumentTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<FormPart> PARTS =
      List.of(
          FormField.line("a.name", "l"),
          FormField.number("a.size", "l"),
          FormField.toggle("on", "l", true),
          FormField.exact("between", "l"),
          FormRows.of(
              "rows",
              "t",
              "add",
              RowShapes.OBJECTS,
              FormField.line("x", "l"),
              FormRows.of(
                  "inner", "t", "add", RowShapes.TEXTS, FormField.line(RowShapes.VALUE, "l"))),
          FormRows.of(
              "map",
              "t",
              "add",
              RowShapes.ENTRIES,
              FormField.line(RowShapes.KEY, "l"),
              FormField.line(RowShapes.VALUE, "l")));

  private static final String STORED =
      """
      {"other":1,"a":{"name":"n","size":3,"kept":true},"on":false,"between":", ",
       "rows":[{"x":"1","inner":["p","q"]},{"x":"2"}],"map":{"k":"v"}}
      """;

  @Test
  void an_unchanged_document_is_closed_as_it_was() throws Exception {
    FormDocument form = FormDocument.open(json(STORED), PARTS);
    assertThat(form.close()).isEqualTo(json(STORED));
  }

  @Test
  void takes_what_was_typed_and_leaves_the_rest() throws Exception {
    FormDocument form = FormDocument.open(json(STORED), PARTS);
    form.take(
        typed(
            "a.name",
            " new ",
            "a.size",
            "many",
            "between",
            " ",
            "rows[7].x",
            "9",
            "rows[7].inner[0].value",
            "r",
            "rows[8].x",
            "",
            "map[0].name",
            "m",
            "map[0].value",
            "w"));

    assertThat(form.close())
        .isEqualTo(
            json(
                """
                {"other":1,"a":{"name":"new","size":"many","kept":true},"on":false,"between":" ",
                 "rows":[{"x":"9","inner":["r"]}],"map":{"m":"w"}}
                """));
  }

  @Test
  void what_is_emptied_goes_away() throws Exception {
    FormDocument form = FormDocument.open(json(STORED), PARTS);
    form.take(typed("on", "true"));
    assertThat(form.close()).isEqualTo(json("{\"other\":1,\"a\":{\"kept\":true},\"on\":true}"));
  }

  @Test
  void rows_are_added_removed_and_moved_wherever_they_are() throws Exception {
    FormDocument form = FormDocument.open(json(STORED), PARTS);

    assertThat(form.edit("up:rows[1]")).isTrue();
    assertThat(form.edit("remove:rows[1].inner[0]")).isTrue();
    assertThat(form.edit("add:rows[0].inner")).isTrue();
    assertThat(form.close().path("rows"))
        .isEqualTo(JSON.readTree("[{\"x\":\"2\"},{\"x\":\"1\",\"inner\":[\"q\"]}]"));
  }

  @Test
  void a_button_that_names_no_rows_changes_nothing() throws Exception {
    FormDocument form = FormDocument.open(json(STORED), PARTS);
    for (String button :
        List.of(
            "save", "", "add:nowhere", "remove:rows[9]x", "up:a.name[0]", "add:rows[99].inner")) {
      assertThat(form.edit(button)).as(button).isFalse();
    }
    assertThat(form.edit("remove:rows[99]")).isTrue();
    assertThat(form.close()).isEqualTo(json(STORED));
  }

  @Test
  void each_problem_is_reported_once_at_the_innermost_part_that_it_is_about() throws Exception {
    PlacedProblems problems =
        new PlacedProblems(
            "top.",
            List.of(
                problem("top.rows[0].inner[1]"),
                problem("top.rows"),
                problem("top.map.k"),
                problem("top.a.size.deeper"),
                problem("top.nothing")));
    List<FormView.Part> parts =
        new FormRendering(problems, OfferedValues.NONE)
            .parts(FormDocument.open(json(STORED), PARTS));

    FormView.Rows rows = parts.get(4).rows().orElseThrow();
    FormView.Rows inner = rows.rows().getFirst().parts().get(1).rows().orElseThrow();
    assertThat(inner.rows().get(1).parts().getFirst().field().orElseThrow().problems()).hasSize(1);
    assertThat(rows.problems())
        .extracting(FormView.ShownProblem::place)
        .containsExactly("top.rows");
    assertThat(parts.get(1).field().orElseThrow().problems()).hasSize(1);
    assertThat(problems.rest())
        .extracting(FormView.ShownProblem::place)
        .containsExactly("top.nothing");
  }

  private static Problem problem(String place) {
    return Problem.error(place, DefinitionErrorCode.NOT_TEXT);
  }

  private static PostedForm typed(String... namesAndValues) {
    MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.putSingle(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new PostedForm(fields);
  }

  private static ObjectNode json(String text) throws JsonProcessingException {
    return (ObjectNode) JSON.readTree(text);
  }
}
