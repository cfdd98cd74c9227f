package dev.tributary.webapp.activity.start;

import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.webapp.activity.ActivityForm;
import dev.tributary.webapp.activity.SharedTabs;
import dev.tributary.webapp.form.FormTab;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The form of Start: what every activity has. */
@ApplicationScoped
public class StartForm implements ActivityForm {
  @Override
  public String kind() {
    return StartSettings.KIND;
  }

  @Override
  public String name() {
    return "start-form.kind";
  }

  @Override
  public List<FormTab> tabs() {
    return List.of(SharedTabs.properties(), SharedTabs.executionOptions());
  }
}
