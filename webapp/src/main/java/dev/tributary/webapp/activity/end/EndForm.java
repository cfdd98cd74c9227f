package dev.tributary.webapp.activity.end;

import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.webapp.activity.ActivityForm;
import dev.tributary.webapp.activity.SharedTabs;
import dev.tributary.webapp.form.FormTab;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The form of End: what every activity has. */
@ApplicationScoped
public class EndForm implements ActivityForm {
  @Override
  public String kind() {
    return EndSettings.KIND;
  }

  @Override
  public String name() {
    return "end-form.kind";
  }

  @Override
  public List<FormTab> tabs() {
    return List.of(SharedTabs.properties(), SharedTabs.executionOptions());
  }
}
