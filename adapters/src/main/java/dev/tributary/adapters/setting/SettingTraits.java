package dev.tributary.adapters.setting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What documents and forms need of a setting.
 *
 * @param description its description in the JSON Schema
 * @param keywords further ones of its JSON Schema
 * @param label key of its label; empty for the one that follows from kind and path
 * @param choiceLabels prefix of the keys of the labels of choices; empty for that of its own label
 * @param help key of its explanation; empty for its own
 * @param conditions of other settings, under which alone a form asks for it
 */
public record SettingTraits(
    Set<Flag> flags,
    String description,
    Map<String, Object> keywords,
    SuggestionSource suggestions,
    String label,
    String choiceLabels,
    String help,
    List<Condition> conditions) {
  static final SettingTraits NONE =
      new SettingTraits(Set.of(), "", Map.of(), SuggestionSource.NOTHING, "", "", "", List.of());

  /** What is or is not. */
  public enum Flag {
    REQUIRED,
    ALWAYS_WRITTEN,
    UNSHOWN_DEFAULT,
    HELP,
    CONFIDENTIAL
  }

  public boolean has(Flag flag) {
    return flags.contains(flag);
  }

  SettingTraits with(Flag flag) {
    Set<Flag> more = EnumSet.of(flag);
    more.addAll(flags);
    return new SettingTraits(
        more, description, keywords, suggestions, label, choiceLabels, help, conditions);
  }

  SettingTraits withDescription(String text) {
    return new SettingTraits(
        flags, text, keywords, suggestions, label, choiceLabels, help, conditions);
  }

  SettingTraits withKeyword(String keyword, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(keywords);
    more.put(keyword, value);
    return new SettingTraits(
        flags, description, more, suggestions, label, choiceLabels, help, conditions);
  }

  SettingTraits withSuggestions(SuggestionSource source) {
    return new SettingTraits(
        flags, description, keywords, source, label, choiceLabels, help, conditions);
  }

  SettingTraits withLabel(String key) {
    return new SettingTraits(
        flags, description, keywords, suggestions, key, choiceLabels, help, conditions);
  }

  SettingTraits withChoiceLabels(String key) {
    return new SettingTraits(
        flags, description, keywords, suggestions, label, key, help, conditions);
  }

  SettingTraits withHelp(String key) {
    return new SettingTraits(
        flags, description, keywords, suggestions, label, choiceLabels, key, conditions);
  }

  SettingTraits with(Condition condition) {
    List<Condition> more = new ArrayList<>(conditions);
    more.add(condition);
    return new SettingTraits(
        flags, description, keywords, suggestions, label, choiceLabels, help, List.copyOf(more));
  }
}
