package dev.tributary.webapp.console.editor;

import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.form.FormField;
import dev.tributary.webapp.form.FormView;
import dev.tributary.webapp.form.OfferedValues;
import dev.tributary.webapp.form.OfferedValues.Offered;
import java.util.List;

/**
 * A form with tabs as its page shows it.
 *
 * @param action where it is sent
 * @param problems those that belong to no field of any tab
 * @param version of the workflow that a save replaces
 * @param errors how many problems prevent publishing
 * @param suggestions what lines of this tab may suggest
 */
public record FormPage(
    String action,
    List<Tab> tabs,
    List<FormView.Part> parts,
    List<FormView.ShownProblem> problems,
    long version,
    Notice notice,
    int errors,
    List<SuggestionList> suggestions) {

  /** A tab; {@code problems} counts those of its fields. */
  public record Tab(String word, String href, boolean current, int problems) {}

  /** Suggestions by the id that fields refer to. */
  public record SuggestionList(String id, List<String> values) {
    /** The lists of what lines suggest. */
    static List<SuggestionList> of(OfferedValues offered) {
      return offered.bySource().entrySet().stream()
          .filter(each -> !offered.asksToChoose(each.getKey()))
          .map(each -> of(each.getKey(), each.getValue()))
          .toList();
    }

    private static SuggestionList of(SuggestionSource source, List<Offered> values) {
      return new SuggestionList(
          FormField.listId(source), values.stream().map(Offered::value).toList());
    }
  }

  /** The text of the notice. */
  public Message noticeText() {
    return Message.of(notice.word(), errors);
  }

  /** The notice about the last action on the page. */
  public enum Notice {
    NONE("", "", ""),
    SAVED("done", "circle-check", "editor.saved"),
    SAVED_WITH_ERRORS("warning", "triangle-alert", "editor.savedWithErrors"),
    UNSAVED("running", "info", "editor.unsaved"),
    REFUSED("failed", "circle-x", "editor.refused"),
    STALE("warning", "triangle-alert", "editor.stale");

    private final String kind;
    private final String icon;
    private final String word;

    Notice(String kind, String icon, String word) {
      this.kind = kind;
      this.icon = icon;
      this.word = word;
    }

    /** Whether the form holds unsaved input. */
    public boolean unsaved() {
      return this == UNSAVED || this == REFUSED || this == STALE;
    }

    /** Whether the form was filled from a version that is no longer the newest. */
    public boolean stale() {
      return this == STALE;
    }

    public boolean hasText() {
      return !word.isEmpty();
    }

    public String kind() {
      return kind;
    }

    public String icon() {
      return icon;
    }

    public String word() {
      return word;
    }
  }
}
