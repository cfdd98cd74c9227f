package dev.tributary.webapp.console.diagram;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.workflow.Transition;

/** What a page adds to the bare drawing: states, counts, links and the selection. */
public interface DiagramOverlay {
  /** How an activity's state shows; all empty without one. */
  record Mark(String css, String icon, String word) {
    public static final Mark NONE = new Mark("", "", "");
  }

  /**
   * What went over a transition.
   *
   * @param count formatted for the reader; empty when nothing did
   */
  record Flow(boolean used, String count, String href) {
    public static final Flow NONE = new Flow(false, "", "");
  }

  Mark mark(ActivityId activity);

  Flow flow(Transition transition);

  /** Where a click on the activity leads. */
  String href(ActivityId activity);

  boolean selected(ActivityId activity);
}
