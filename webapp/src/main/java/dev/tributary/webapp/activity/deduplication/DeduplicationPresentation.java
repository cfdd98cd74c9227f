package dev.tributary.webapp.activity.deduplication;

import dev.tributary.domain.activity.deduplication.DeduplicationSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;

/** How Deduplication is shown. */
public class DeduplicationPresentation implements ActivityPresentation<DeduplicationSettings> {
  @Override
  public String icon() {
    return "copy-minus";
  }

  @Override
  public Message summary(DeduplicationSettings settings) {
    return Message.of(
        "deduplication-form.summary", settings.keep(), String.join(", ", settings.keys()));
  }
}
