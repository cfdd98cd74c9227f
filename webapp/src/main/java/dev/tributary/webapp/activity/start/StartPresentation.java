package dev.tributary.webapp.activity.start;

import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;
import dev.tributary.webapp.activity.SettingSection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How Start is shown. */
@ApplicationScoped
public class StartPresentation implements ActivityPresentation<StartSettings> {
  @Override
  public Class<StartSettings> settingsType() {
    return StartSettings.class;
  }

  @Override
  public String icon() {
    return "circle-play";
  }

  @Override
  public Message summary(StartSettings settings) {
    return Message.of("start-form.summary");
  }

  @Override
  public List<SettingSection> sections(StartSettings settings) {
    return List.of();
  }
}
