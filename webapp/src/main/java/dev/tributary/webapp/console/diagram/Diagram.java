package dev.tributary.webapp.console.diagram;

import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

/** A workflow ready to be drawn: every coordinate in canvas units (pixels at 100 %). */
public record Diagram(int width, int height, List<Box> boxes, List<Edge> transitions) {

  /**
   * An activity.
   *
   * @param group CSS class of its palette group
   * @param state CSS class of its state: {@code idle}, {@code running}, …; empty without a run
   * @param mark icon of its state; empty without a run
   * @param stateWord key of its state's word; empty without a run
   */
  public record Box(
      String id,
      String label,
      Message summary,
      String icon,
      String group,
      String state,
      String mark,
      String stateWord,
      int x,
      int y,
      String href,
      boolean selected) {}

  /**
   * A transition.
   *
   * @param outlet the outlet's name; empty where there is only one
   * @param count the rows that went over it, formatted; empty when none did yet
   * @param href where its rows are shown; empty without rows
   */
  public record Edge(
      String d,
      boolean failure,
      boolean used,
      Optional<Message> outlet,
      int labelX,
      int labelY,
      String count,
      int countX,
      int countY,
      int pillWidth,
      String href) {

    /** Half the width of the count's pill. */
    public int pillHalf() {
      return pillWidth / 2;
    }
  }
}
