package dev.tributary.webapp.activity;

import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.problem.Message;

/** Shows all activities of a kind in the same way. */
record PresentationWithoutSettings<S extends ActivitySettings>(String icon, Message summary)
    implements ActivityPresentation<S> {
  @Override
  public Message summary(S settings) {
    return summary;
  }
}
