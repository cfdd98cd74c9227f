package dev.tributary.webapp.activity.andjoin;

import dev.tributary.domain.activity.andjoin.AndJoinSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;

/** How AND-join is shown. */
class AndJoinPresentation implements ActivityPresentation<AndJoinSettings> {
  @Override
  public String icon() {
    return "git-merge";
  }

  @Override
  public Message summary(AndJoinSettings settings) {
    return switch (settings.needed()) {
      case ALL -> Message.of("and-join-form.summaryAll");
      case ANY -> Message.of("and-join-form.summaryAny");
      case SOME -> Message.of("and-join-form.summarySome", settings.inputs());
    };
  }
}
