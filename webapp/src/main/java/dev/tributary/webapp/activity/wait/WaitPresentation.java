package dev.tributary.webapp.activity.wait;

import dev.tributary.domain.activity.wait.WaitSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.DurationText;
import dev.tributary.webapp.activity.ActivityPresentation;
import java.time.LocalTime;

/** How Wait is shown. */
class WaitPresentation implements ActivityPresentation<WaitSettings> {
  @Override
  public String icon() {
    return "clock";
  }

  @Override
  public Message summary(WaitSettings settings) {
    String time = settings.time().map(LocalTime::toString).orElse("");
    return switch (settings.method()) {
      case DURATION ->
          Message.of("wait-form.summaryDuration", DurationText.write(settings.duration()));
      case TIME -> Message.of("wait-form.summaryTime", time);
      case WEEKDAY -> Message.of("wait-form.summaryWeekday", time, settings.days().size());
      case EXPRESSION -> Message.of("wait-form.summaryExpression", settings.expression());
    };
  }
}
