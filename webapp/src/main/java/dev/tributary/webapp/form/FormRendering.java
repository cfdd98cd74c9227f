package dev.tributary.webapp.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Turns an open form into what a page shows, each problem at its field. */
public final class FormRendering {
  private final PlacedProblems problems;

  public FormRendering(PlacedProblems problems) {
    this.problems = problems;
  }

  public List<FormView.Part> parts(FormDocument document) {
    return parts(document.root(), document.parts(), "", field -> field);
  }

  /**
   * @param start what stands before a part's path in its name
   * @param place maps the path of a part to the place of its problems
   */
  private List<FormView.Part> parts(
      ObjectNode object, List<FormPart> parts, String start, UnaryOperator<String> place) {
    List<FormView.Part> shown = new ArrayList<>();
    for (FormPart part : parts) {
      String name = start + part.path();
      String at = place.apply(part.path());
      JsonNode value = JsonPaths.get(object, part.path());
      shown.add(
          switch (part) {
            case FormField field ->
                new FormView.Part(Optional.of(field(field, value, name, at)), Optional.empty());
            case FormRows rows ->
                new FormView.Part(Optional.empty(), Optional.of(rows(rows, value, name, at)));
          });
    }
    return shown;
  }

  private FormView.Field field(FormField field, JsonNode node, String name, String at) {
    String value = FieldValues.shown(field, node);
    return new FormView.Field(
        name,
        field.label(),
        field.help(),
        field.type().name().toLowerCase(Locale.ROOT),
        value,
        field.choices().stream()
            .map(c -> new FormView.Option(c.value(), c.word(), c.value().equals(value)))
            .toList(),
        FormField.listId(field.suggestions()),
        problems.at(at));
  }

  private FormView.Rows rows(FormRows rows, JsonNode list, String name, String at) {
    List<FormView.Row> shown = new ArrayList<>();
    for (JsonNode node : list) {
      int index = shown.size();
      ObjectNode row = (ObjectNode) node;
      String rowName = "%s[%d]".formatted(name, index);
      UnaryOperator<String> inside = field -> rows.shape().place(at, index, row, field);
      List<FormPart> parts = rows.parts();
      String start = rowName + ".";
      List<FormView.Part> inSight =
          parts(row, parts.subList(0, rows.collapseAfter()), start, inside);
      int before = problems.count();
      List<FormView.Part> more =
          parts(row, parts.subList(rows.collapseAfter(), parts.size()), start, inside);
      shown.add(new FormView.Row(rowName, index + 1, inSight, more, problems.count() < before));
    }
    return new FormView.Rows(name, rows.title(), rows.add(), shown, problems.at(at));
  }
}
