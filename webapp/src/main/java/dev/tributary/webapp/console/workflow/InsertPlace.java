package dev.tributary.webapp.console.workflow;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.workflow.Transition;
import java.util.Optional;

/**
 * A transition as a value of a form: the names of its ends and its outlet, with a blank between.
 */
public final class InsertPlace {
  private static final int PARTS = 3;

  private InsertPlace() {}

  public static String written(Transition transition) {
    return "%s %s %s".formatted(transition.from(), transition.outlet(), transition.to());
  }

  /** Empty when {@code text} names no transition. */
  public static Optional<Transition> read(String text) {
    String[] parts = text.split(" ", -1);
    return parts.length == PARTS
            && ActivityId.isValid(parts[0])
            && Outlet.isValid(parts[1])
            && ActivityId.isValid(parts[2])
        ? Optional.of(
            new Transition(
                new ActivityId(parts[0]), new Outlet(parts[1]), new ActivityId(parts[2])))
        : Optional.empty();
  }
}
