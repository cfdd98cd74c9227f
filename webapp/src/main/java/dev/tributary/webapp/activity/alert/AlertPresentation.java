package dev.tributary.webapp.activity.alert;

import dev.tributary.domain.activity.alert.AlertSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;

/** How Alert is shown. */
class AlertPresentation implements ActivityPresentation<AlertSettings> {
  @Override
  public String icon() {
    return "bell";
  }

  @Override
  public Message summary(AlertSettings settings) {
    return Message.of("alert-form.summary", settings.text());
  }
}
