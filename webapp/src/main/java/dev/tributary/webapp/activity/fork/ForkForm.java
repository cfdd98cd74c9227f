package dev.tributary.webapp.activity.fork;

import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.webapp.activity.ActivityForm;
import dev.tributary.webapp.activity.SharedTabs;
import dev.tributary.webapp.form.FormTab;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The form of Fork: what every activity has. */
@ApplicationScoped
public class ForkForm implements ActivityForm {
  @Override
  public String kind() {
    return ForkSettings.KIND;
  }

  @Override
  public String name() {
    return "fork-form.kind";
  }

  @Override
  public List<FormTab> tabs() {
    return List.of(SharedTabs.properties(), SharedTabs.executionOptions());
  }
}
