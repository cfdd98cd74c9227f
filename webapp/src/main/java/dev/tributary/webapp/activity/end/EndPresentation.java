package dev.tributary.webapp.activity.end;

import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;

/** How End is shown. */
class EndPresentation implements ActivityPresentation<EndSettings> {
  @Override
  public String icon() {
    return "flag";
  }

  @Override
  public Message summary(EndSettings settings) {
    return settings.signal().isSent()
        ? Message.of("end-form.summarySignal", settings.signal().workflow())
        : Message.of("end-form.summary");
  }
}
