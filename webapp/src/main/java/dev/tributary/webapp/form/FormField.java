package dev.tributary.webapp.form;

import java.util.List;

/**
 * A setting that a person fills in.
 *
 * @param label key of its name
 * @param help key of a sentence below it; empty for none
 * @param missing the default, for documents without the field
 * @param choices of a {@link Type#CHOICE}
 * @param offers which suggestions its line brings up; {@link SuggestionSource#NOTHING} for none
 */
public record FormField(
    String path,
    String label,
    String help,
    Type type,
    String missing,
    List<Choice> choices,
    SuggestionSource offers)
    implements FormPart {

  /** How it is filled in. */
  public enum Type {
    LINE,
    /** A line in which spaces count. */
    EXACT,
    /** Several lines for a person. */
    TEXT,
    /** Several lines of an expression, of JSON, of HTML. */
    CODE,
    NUMBER,
    TOGGLE,
    CHOICE
  }

  /** A value to choose; {@code word} is the key of what it means. */
  public record Choice(String value, String word) {}

  public static FormField line(String path, String label) {
    return of(path, label, Type.LINE);
  }

  public static FormField exact(String path, String label) {
    return of(path, label, Type.EXACT);
  }

  public static FormField text(String path, String label) {
    return of(path, label, Type.TEXT);
  }

  public static FormField code(String path, String label) {
    return of(path, label, Type.CODE);
  }

  public static FormField number(String path, String label) {
    return of(path, label, Type.NUMBER);
  }

  public static FormField toggle(String path, String label, boolean missing) {
    return of(path, label, Type.TOGGLE).missing(Boolean.toString(missing));
  }

  /** One of {@code choices}; the first one is the default. */
  public static FormField choice(String path, String label, List<Choice> choices) {
    return new FormField(
        path,
        label,
        "",
        Type.CHOICE,
        choices.getFirst().value(),
        choices,
        SuggestionSource.NOTHING);
  }

  public FormField help(String key) {
    return new FormField(path, label, key, type, missing, choices, offers);
  }

  public FormField missing(String value) {
    return new FormField(path, label, help, type, value, choices, offers);
  }

  public FormField offering(SuggestionSource suggestions) {
    return new FormField(path, label, help, type, missing, choices, suggestions);
  }

  private static FormField of(String path, String label, Type type) {
    return new FormField(path, label, "", type, "", List.of(), SuggestionSource.NOTHING);
  }
}
