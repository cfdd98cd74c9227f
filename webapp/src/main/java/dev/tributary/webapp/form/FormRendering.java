package dev.tributary.webapp.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.Condition.Comparison;
import dev.tributary.adapters.setting.Control.Entry;
import dev.tributary.domain.problem.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Turns an open form into what a page shows, each problem at its field. */
public final class FormRendering {
  private final PlacedProblems problems;
  private final OfferedValues offered;

  public FormRendering(PlacedProblems problems, OfferedValues offered) {
    this.problems = problems;
    this.offered = offered;
  }

  public List<FormView.Part> parts(FormDocument document) {
    AskedParts asked = new AskedParts(document.parts(), document.root());
    return ToggleSets.gathered(document.parts()).stream()
        .map(
            set ->
                set.size() == 1
                    ? part(asked, set.getFirst(), "", field -> field)
                    : toggles(asked, set))
        .toList();
  }

  private FormView.Part toggles(AskedParts asked, List<FormPart> set) {
    FormPart first = set.getFirst();
    List<FormView.ShownProblem> wrong = problems.at(ToggleSets.path(first));
    List<FormView.Field> fields =
        set.stream()
            .map(FormField.class::cast)
            .map(
                each ->
                    field(
                        each, JsonPaths.get(asked.object(), each.path()), each.path(), each.path()))
            .toList();
    return new FormView.Part(
        Optional.empty(),
        Optional.empty(),
        Optional.of(new FormView.Toggles(ToggleSets.title(set), fields, wrong)),
        wrong.isEmpty() ? visibility(asked, first, "") : FormView.Visibility.ALWAYS,
        false);
  }

  /**
   * @param start what stands before a part's path in its name
   * @param place maps the path of a part to the place of its problems
   */
  private FormView.Part part(
      AskedParts asked, FormPart part, String start, UnaryOperator<String> place) {
    String name = start + part.path();
    String at = place.apply(part.path());
    JsonNode value = JsonPaths.get(asked.object(), part.path());
    int before = problems.count();
    Optional<FormView.Field> field = Optional.empty();
    Optional<FormView.Rows> rows = Optional.empty();
    switch (part) {
      case FormField single -> field = Optional.of(field(single, value, name, at));
      case FormRows several -> rows = Optional.of(rows(several, value, name, at));
    }
    FormView.Visibility visibility =
        problems.count() < before ? FormView.Visibility.ALWAYS : visibility(asked, part, start);
    return new FormView.Part(field, rows, Optional.empty(), visibility, asked.decides(part));
  }

  /** A part with a problem stays visible, so that it can be solved. */
  private static FormView.Visibility visibility(AskedParts asked, FormPart part, String start) {
    String when =
        part.conditions().stream()
            .map(
                condition ->
                    start
                        + condition.path()
                        + (condition.comparison() == Comparison.ONE_OF ? "=" : "!=")
                        + String.join(",", condition.values()))
            .collect(Collectors.joining(";"));
    return new FormView.Visibility(when, !asked.asks(part));
  }

  private FormView.Field field(FormField field, JsonNode node, String name, String at) {
    String value = FieldValues.shown(field, node);
    boolean named = offered.asksToChoose(field.suggestions());
    Entry type = named ? Entry.CHOICE : field.type();
    return new FormView.Field(
        name,
        field.label(),
        field.help(),
        type.name().toLowerCase(Locale.ROOT),
        value,
        named ? offered.options(field, value) : choices(field, value),
        named ? "" : FormField.listId(field.suggestions()),
        problems.at(at));
  }

  private static List<FormView.Option> choices(FormField field, String value) {
    return field.choices().stream()
        .map(each -> FormView.Option.of(each.value(), Message.of(each.word()), value))
        .toList();
  }

  private FormView.Rows rows(FormRows rows, JsonNode list, String name, String at) {
    List<FormView.Row> shown = new ArrayList<>();
    for (JsonNode node : list) {
      int index = shown.size();
      ObjectNode row = (ObjectNode) node;
      String rowName = "%s[%d]".formatted(name, index);
      UnaryOperator<String> inside = field -> rows.shape().place(at, index, row, field);
      AskedParts asked = new AskedParts(rows.parts(), row);
      String start = rowName + ".";
      List<FormView.Part> first =
          rows.parts().stream()
              .limit(rows.collapseAfter())
              .map(part -> part(asked, part, start, inside))
              .toList();
      int before = problems.count();
      List<FormView.Part> more =
          rows.parts().stream()
              .skip(rows.collapseAfter())
              .map(part -> part(asked, part, start, inside))
              .toList();
      shown.add(new FormView.Row(rowName, index + 1, first, more, problems.count() < before));
    }
    return new FormView.Rows(name, rows.title(), rows.add(), shown, problems.at(at));
  }
}
