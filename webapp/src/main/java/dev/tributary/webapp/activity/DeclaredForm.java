package dev.tributary.webapp.activity;

import dev.tributary.adapters.activity.ActivityDeclaration;
import dev.tributary.adapters.activity.ExecutionOptionsDeclaration;
import dev.tributary.adapters.setting.Condition;
import dev.tributary.adapters.setting.Control;
import dev.tributary.adapters.setting.Setting;
import dev.tributary.adapters.setting.SettingTraits;
import dev.tributary.adapters.setting.SettingTraits.Flag;
import dev.tributary.adapters.setting.SettingsTab;
import dev.tributary.webapp.form.FormField;
import dev.tributary.webapp.form.FormField.Choice;
import dev.tributary.webapp.form.FormPart;
import dev.tributary.webapp.form.FormRows;
import dev.tributary.webapp.form.FormTab;
import java.util.ArrayList;
import java.util.List;

/**
 * The form that follows from a declaration. Its paths are those of the written form of an activity:
 * {@code label}, {@code settings.where}, {@code options.comment}. The key of a setting's name is
 * its path in the kind's bundle.
 */
public final class DeclaredForm {
  /** The field of an activity that holds its settings. */
  static final String SETTINGS = "settings";

  /** The bundle of what every activity has. */
  private static final String SHARED = "form";

  private DeclaredForm() {}

  public static List<FormTab> tabs(ActivityDeclaration<?> declaration) {
    List<FormPart> parts = parts(declaration.list(), SETTINGS, declaration.bundle());
    return declaration.tabs().stream().map(tab -> tab(declaration, tab, parts)).toList();
  }

  private static FormTab tab(
      ActivityDeclaration<?> declaration, SettingsTab tab, List<FormPart> parts) {
    if (tab.equals(ActivityDeclaration.OPTIONS)) {
      return new FormTab(
          tab.id(),
          SHARED + "." + tab.id(),
          parts(
              new ExecutionOptionsDeclaration().list(), ExecutionOptionsDeclaration.FIELD, SHARED));
    }
    List<FormPart> own = new ArrayList<>();
    boolean properties = tab.id().equals(ActivityDeclaration.PROPERTIES);
    if (properties) {
      own.add(FormField.line("label", "form.label"));
    }
    for (String path : tab.settings()) {
      parts.stream()
          .filter(part -> (part.path() + ".").startsWith(SETTINGS + "." + path + "."))
          .forEach(own::add);
    }
    String prefix = properties ? SHARED + "." : declaration.bundle() + ".tab.";
    return new FormTab(tab.id(), prefix + tab.id(), own);
  }

  /**
   * The parts of {@code settings}, whose groups dissolve into their settings.
   *
   * @param start the path of the object that holds the settings; empty for a row
   * @param key prefix of the keys of their labels, before the path
   */
  public static List<FormPart> parts(List<Setting<?>> settings, String start, String key) {
    return settings.stream().flatMap(each -> parts(each, start, key).stream()).toList();
  }

  /** The parts of one setting; the conditions of a group hold for each of its settings. */
  private static List<FormPart> parts(Setting<?> setting, String start, String key) {
    List<Condition> conditions =
        setting.traits().conditions().stream().map(each -> each.within(start)).toList();
    return unconditional(setting, start, key).stream().map(part -> part.when(conditions)).toList();
  }

  private static List<FormPart> unconditional(Setting<?> setting, String start, String key) {
    SettingTraits traits = setting.traits();
    String path = start.isEmpty() ? setting.name() : start + "." + setting.name();
    String label = traits.label().isEmpty() ? key + "." + setting.name() : traits.label();
    return switch (setting.type().control()) {
      case Control.Field field -> List.of(field(setting, field, path, label));
      case Control.Group(var settings) -> parts(settings, path, label);
      case Control.Rows(var shape, var settings, var collapseAfter) -> {
        List<FormPart> parts = parts(settings, "", label);
        yield List.of(
            new FormRows(
                path,
                label,
                label + ".add",
                shape,
                parts,
                Math.min(collapseAfter, parts.size()),
                List.of()));
      }
    };
  }

  private static FormField field(
      Setting<?> setting, Control.Field field, String path, String label) {
    SettingTraits traits = setting.traits();
    String choices = traits.choiceLabels().isEmpty() ? label + "_" : traits.choiceLabels();
    return new FormField(
        path,
        label,
        help(traits, label),
        field.entry(),
        setting.defaultText(),
        field.choices().stream()
            .map(choice -> new Choice(choice, choices + (choice.isEmpty() ? "unset" : choice)))
            .toList(),
        traits.suggestions(),
        traits.has(Flag.CONFIDENTIAL),
        List.of());
  }

  private static String help(SettingTraits traits, String label) {
    if (!traits.has(Flag.HELP)) {
      return "";
    }
    return traits.help().isEmpty() ? label + ".help" : traits.help();
  }
}
