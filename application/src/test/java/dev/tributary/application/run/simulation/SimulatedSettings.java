package dev.tributary.application.run.simulation;

import dev.tributary.application.activity.ActivityExecutor.Reach;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.InputRule;

/** The settings of an activity of a random graph. */
record SimulatedSettings(Reach reach, InputRule inputRule, InputRule awaitedInputs)
    implements ActivitySettings {
  @Override
  public String kind() {
    return reach.name();
  }
}
