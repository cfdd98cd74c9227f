package dev.tributary.application.activity.end;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.value.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Ends the branch; nothing leaves. */
@ApplicationScoped
public class EndExecutor implements ActivityExecutor<EndSettings> {
  @Override
  public Reach reach() {
    return Reach.CONTROL;
  }

  @Override
  public ActivityOutcome execute(EndSettings settings, ActivityContext context) {
    return new Completed(List.of(), Variables.NONE);
  }
}
