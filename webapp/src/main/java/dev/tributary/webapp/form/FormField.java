package dev.tributary.webapp.form;

import dev.tributary.adapters.setting.Condition;
import dev.tributary.adapters.setting.Control.Entry;
import dev.tributary.adapters.setting.SuggestionSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A setting that a person fills in.
 *
 * @param label key of its name
 * @param help key of a sentence below it; empty for none
 * @param defaultValue the default, for documents without the field
 * @param choices of a {@link Entry#CHOICE}
 * @param suggestions what its line offers; {@link SuggestionSource#NOTHING} for nothing
 * @param confidential whether a read-only view must not show it
 * @param conditions all of them hold while it is asked for
 */
public record FormField(
    String path,
    String label,
    String help,
    Entry type,
    String defaultValue,
    List<Choice> choices,
    SuggestionSource suggestions,
    boolean confidential,
    List<Condition> conditions)
    implements FormPart {

  /** A value to choose; {@code word} is the key of what it means. */
  public record Choice(String value, String word) {}

  public static FormField line(String path, String label) {
    return of(path, label, Entry.LINE);
  }

  public static FormField exact(String path, String label) {
    return of(path, label, Entry.EXACT);
  }

  public static FormField text(String path, String label) {
    return of(path, label, Entry.TEXT);
  }

  public static FormField number(String path, String label) {
    return of(path, label, Entry.NUMBER);
  }

  public static FormField toggle(String path, String label, boolean defaultValue) {
    return of(path, label, Entry.TOGGLE).defaultValue(Boolean.toString(defaultValue));
  }

  /** One of {@code choices}; the first one is the default. */
  public static FormField choice(String path, String label, List<Choice> choices) {
    return new FormField(
        path,
        label,
        "",
        Entry.CHOICE,
        choices.getFirst().value(),
        choices,
        SuggestionSource.NOTHING,
        false,
        List.of());
  }

  public FormField help(String key) {
    return new FormField(
        path, label, key, type, defaultValue, choices, suggestions, confidential, conditions);
  }

  public FormField defaultValue(String value) {
    return new FormField(
        path, label, help, type, value, choices, suggestions, confidential, conditions);
  }

  public FormField suggesting(SuggestionSource source) {
    return new FormField(
        path, label, help, type, defaultValue, choices, source, confidential, conditions);
  }

  @Override
  public FormField when(List<Condition> further) {
    List<Condition> all = new ArrayList<>(further);
    all.addAll(conditions);
    return new FormField(
        path, label, help, type, defaultValue, choices, suggestions, confidential, all);
  }

  /** The id of the list of suggestions in the page; empty for none. */
  public static String listId(SuggestionSource source) {
    return source == SuggestionSource.NOTHING
        ? ""
        : "suggestions-" + source.name().toLowerCase(Locale.ROOT);
  }

  private static FormField of(String path, String label, Entry type) {
    return new FormField(
        path, label, "", type, "", List.of(), SuggestionSource.NOTHING, false, List.of());
  }
}
