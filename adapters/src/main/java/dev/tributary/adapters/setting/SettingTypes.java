package dev.tributary.adapters.setting;

import dev.tributary.adapters.setting.Control.Entry;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.value.DurationText;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The kinds of settings that declarations are made of. */
public final class SettingTypes {
  private SettingTypes() {}

  /** A line; a blank one is left out. */
  public static Setting<String> text(String name) {
    return Setting.of(name, new TextType(Entry.LINE, SettingsReader::optionalText), "");
  }

  /** A line; the document may hold a blank one, which is not the same as none. */
  public static Setting<String> blankableText(String name) {
    return Setting.of(name, new TextType(Entry.LINE, SettingsReader::exactText), "");
  }

  /** A line in which spaces count. */
  public static Setting<String> exact(String name) {
    return Setting.of(name, new TextType(Entry.EXACT, SettingsReader::exactText), "");
  }

  /** Several lines for a person. */
  public static Setting<String> prose(String name) {
    return Setting.of(name, new TextType(Entry.TEXT, SettingsReader::optionalText), "");
  }

  /** Several lines of an expression, of HTML. */
  public static Setting<String> code(String name) {
    return Setting.of(name, new TextType(Entry.CODE, SettingsReader::optionalText), "");
  }

  public static Setting<Boolean> toggle(String name, boolean defaultValue) {
    return Setting.of(name, new ToggleType(), defaultValue);
  }

  /** Any integer; validation checks its bounds. */
  public static Setting<Long> integer(String name, long defaultValue) {
    return Setting.of(name, IntegerType.ANY, defaultValue);
  }

  /** An integer between {@code least}, which is the default, and {@code most}. */
  public static Setting<Long> integerBetween(String name, long least, long most) {
    return Setting.of(name, new IntegerType(least, most), least);
  }

  /** A time, written in its shortest form. */
  public static Setting<Duration> duration(String name) {
    return Setting.of(name, new DurationType(DurationText::write), Duration.ZERO);
  }

  /** A time, written in seconds or milliseconds while it is shorter than an hour. */
  public static Setting<Duration> seconds(String name, Duration defaultValue) {
    return Setting.of(name, new DurationType(DurationText::writeSeconds), defaultValue);
  }

  public static <E extends Enum<E>> Setting<E> choice(String name, Class<E> type, E defaultValue) {
    return Setting.of(name, new ChoiceType<>(type), defaultValue);
  }

  /** A list of texts; {@code text} declares how a form asks for each. */
  public static Setting<List<String>> texts(String name, Setting<String> text) {
    return Setting.of(name, new TextsType(text), List.of());
  }

  /** Texts by names that the author chooses. */
  public static Setting<SequencedMap<String, String>> entries(String name) {
    return Setting.of(name, new EntriesType(), new LinkedHashMap<>());
  }

  public static <T> Setting<List<T>> rows(String name, RowsType<T> type) {
    return Setting.of(name, type, List.of());
  }

  /** An object; left out it is what its settings' defaults make it. */
  public static <T> Setting<T> group(String name, SettingsDeclaration<T> declaration) {
    return Setting.of(name, new GroupType<>(declaration, Optional.empty()), declaration.defaults());
  }

  /**
   * An object whose record refuses some values by an {@link IllegalArgumentException}, which is
   * reported with {@code code} at the object's {@code field}.
   */
  public static <T> Setting<T> checkedGroup(
      String name, SettingsDeclaration<T> declaration, String field, ErrorCode code) {
    return Setting.of(
        name,
        new GroupType<>(declaration, Optional.of(new GroupType.Mismatch(field, code))),
        declaration.defaults());
  }

  /** A setting of a type of its kind's own. */
  public static <T> Setting<T> setting(String name, SettingType<T> type, T defaultValue) {
    return Setting.of(name, type, defaultValue);
  }
}
