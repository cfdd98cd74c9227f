package dev.tributary.webapp.form;

import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.form.FormView.Option;
import dev.tributary.webapp.form.FormView.Option.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What exists for the fields of a form that name something, and what its lines suggest. */
public record OfferedValues(Map<SuggestionSource, List<Offered>> bySource) {
  /** The most values of a choice; a field with more is a line that suggests. */
  public static final int MOST = 200;

  public static final OfferedValues NONE = new OfferedValues(Map.of());

  /**
   * A value.
   *
   * @param label what people call it; the value itself where it has no label
   */
  public record Offered(String value, String label) {
    public static Offered of(String value) {
      return new Offered(value, value);
    }

    Message words() {
      return label.isBlank() || label.equals(value)
          ? Message.of("form.offered", value)
          : Message.of("form.offeredLabel", label, value);
    }
  }

  public OfferedValues {
    bySource = Map.copyOf(bySource);
  }

  /** Whether a field of {@code source} lets a person choose. */
  public boolean asksToChoose(SuggestionSource source) {
    return source.isChoice() && bySource.containsKey(source) && of(source).size() <= MOST;
  }

  /**
   * The options of {@code field}, which holds {@code value}. A value that does not exist stays one
   * of them; nothing is one of them where the field has no default.
   */
  List<Option> options(FormField field, String value) {
    List<Offered> offered = of(field.suggestions());
    List<Option> options = new ArrayList<>();
    if (field.defaultValue().isEmpty()) {
      String none = offered.isEmpty() ? "form.offeredNothing" : "form.offeredNone";
      options.add(Option.of("", Message.of(none), value));
    }
    offered.forEach(each -> options.add(Option.of(each.value(), each.words(), value)));
    if (options.stream().noneMatch(Option::chosen)) {
      options.add(new Option(value, Message.of("form.offeredMissing", value), Mark.MISSING));
    }
    return options;
  }

  private List<Offered> of(SuggestionSource source) {
    return bySource.getOrDefault(source, List.of());
  }
}
