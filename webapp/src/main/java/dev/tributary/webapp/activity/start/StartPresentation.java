package dev.tributary.webapp.activity.start;

import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;

/** How Start is shown. */
class StartPresentation implements ActivityPresentation<StartSettings> {
  @Override
  public String icon() {
    return "circle-play";
  }

  @Override
  public Message summary(StartSettings settings) {
    return Message.of(settings.receives() ? "start-form.summaryRows" : "start-form.summary");
  }
}
