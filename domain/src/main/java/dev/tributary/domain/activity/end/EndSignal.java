package dev.tributary.domain.activity.end;

import dev.tributary.domain.activity.Argument;
import java.util.List;

/**
 * A signal to another workflow.
 *
 * @param workflow its name; blank for none
 * @param activity the id of the External signal that it begins with
 */
public record EndSignal(String workflow, String activity, List<Argument> parameters) {
  public static final EndSignal NONE = new EndSignal("", "", List.of());

  public EndSignal {
    parameters = List.copyOf(parameters);
  }

  /** Whether a signal is sent. */
  public boolean isSent() {
    return !workflow.isBlank();
  }
}
