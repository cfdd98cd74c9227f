package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.SettingTraits.Flag;
import java.util.Optional;

/**
 * One setting of a declaration: its name in JSON, the type of its value, the value where it is left
 * out, and what documents and forms need. Immutable; the methods give changed copies. The factories
 * are in {@link SettingTypes}.
 *
 * @param traits what stands beside the value
 */
public record Setting<T>(String name, SettingType<T> type, T defaultValue, SettingTraits traits) {

  static <T> Setting<T> of(String name, SettingType<T> type, T defaultValue) {
    return new Setting<>(name, type, defaultValue, SettingTraits.NONE);
  }

  /** The description in the JSON Schema. */
  public Setting<T> describe(String description) {
    return with(traits.withDescription(description));
  }

  /** A further keyword of its JSON Schema: {@code maxLength}, {@code pattern}. */
  public Setting<T> keyword(String keyword, Object value) {
    return with(traits.withKeyword(keyword, value));
  }

  /** Its value where it is left out. */
  public Setting<T> defaultValue(T value) {
    return new Setting<>(name, type, value, traits);
  }

  /** Its value where it is left out, taken from other settings: nothing documents or shows it. */
  public Setting<T> computedDefault(T value) {
    return defaultValue(value).with(traits.with(Flag.UNSHOWN_DEFAULT));
  }

  /** A default that forms do not show: something else decides what stands there. */
  public Setting<T> hiddenDefault() {
    return with(traits.with(Flag.UNSHOWN_DEFAULT));
  }

  /** Has no default that is shown: the schema requires it, and validation checks it. */
  public Setting<T> required() {
    return with(traits.with(Flag.REQUIRED).with(Flag.UNSHOWN_DEFAULT));
  }

  /** Written even when it has its default, which may change later. */
  public Setting<T> alwaysWritten() {
    return with(traits.with(Flag.ALWAYS_WRITTEN));
  }

  /** Empty where it is left out. */
  public Setting<Optional<T>> optional() {
    return new Setting<>(name, new OptionalType<>(type), Optional.empty(), traits);
  }

  /** A form explains it: the key of the text is that of its label and {@code .help}. */
  public Setting<T> help() {
    return with(traits.with(Flag.HELP));
  }

  /** As {@link #help()}, with the text of {@code key}, which several settings share. */
  public Setting<T> help(String key) {
    return with(traits.with(Flag.HELP).withHelp(key));
  }

  /** A form offers these values; a reader accepts others as well. */
  public Setting<T> suggest(SuggestionSource source) {
    return with(traits.withSuggestions(source));
  }

  /** A form asks for it, and a written form that it saves has it, only while this holds. */
  public Setting<T> when(Condition condition) {
    return with(traits.with(condition));
  }

  /** A read-only view hides it. */
  public Setting<T> confidential() {
    return with(traits.with(Flag.CONFIDENTIAL));
  }

  /** Has its label under {@code key}, not under the key that follows from kind and path. */
  public Setting<T> label(String key) {
    return with(traits.withLabel(key));
  }

  /** Has the labels of its choices under keys that begin with {@code start} and are shared. */
  public Setting<T> choiceLabels(String start) {
    return with(traits.withChoiceLabels(start));
  }

  /** The value in the document; the default when it is missing or was reported as wrong. */
  public T read(SettingsReader reader) {
    return type.read(reader, name).orElse(defaultValue);
  }

  void write(T value, ObjectNode object) {
    if (traits.has(Flag.ALWAYS_WRITTEN) || !value.equals(defaultValue)) {
      object.set(name, type.write(value));
    }
  }

  /** The default as text, as a field shows it; empty when there is none to show. */
  public String defaultText() {
    return traits.has(Flag.UNSHOWN_DEFAULT) ? "" : type.write(defaultValue).asText();
  }

  private Setting<T> with(SettingTraits changed) {
    return new Setting<>(name, type, defaultValue, changed);
  }
}
