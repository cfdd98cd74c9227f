package dev.tributary.webapp.activity.end;

import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;
import dev.tributary.webapp.activity.SettingSection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How End is shown. */
@ApplicationScoped
public class EndPresentation implements ActivityPresentation<EndSettings> {
  @Override
  public Class<EndSettings> settingsType() {
    return EndSettings.class;
  }

  @Override
  public String icon() {
    return "flag";
  }

  @Override
  public Message summary(EndSettings settings) {
    return Message.of("end-form.summary");
  }

  @Override
  public List<SettingSection> sections(EndSettings settings) {
    return List.of();
  }
}
