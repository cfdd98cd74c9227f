package dev.tributary.adapters.activity;

import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsTab;
import dev.tributary.domain.activity.ActivitySettings;
import java.util.List;

/** Declares that there is nothing to set. */
record DeclarationWithoutSettings<S extends ActivitySettings>(S settings)
    implements ActivityDeclaration<S> {
  @Override
  public S settings(SettingValues<S> values) {
    return settings;
  }

  @Override
  public String title() {
    return "";
  }

  @Override
  public String bundle() {
    return "form";
  }

  @Override
  public List<SettingsTab> tabs() {
    return List.of(SettingsTab.tab(PROPERTIES), OPTIONS);
  }
}
