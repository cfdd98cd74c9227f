package dev.tributary.webapp.activity.fork;

import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;
import dev.tributary.webapp.activity.SettingSection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How Fork is shown. */
@ApplicationScoped
public class ForkPresentation implements ActivityPresentation<ForkSettings> {
  @Override
  public Class<ForkSettings> settingsType() {
    return ForkSettings.class;
  }

  @Override
  public String icon() {
    return "git-fork";
  }

  @Override
  public Message summary(ForkSettings settings) {
    return Message.of("fork-form.summary");
  }

  @Override
  public List<SettingSection> sections(ForkSettings settings) {
    return List.of();
  }
}
