package dev.tributary.webapp.console.diagram;

import dev.tributary.domain.activity.Position;
import dev.tributary.domain.workflow.layout.WorkflowLayout;

/**
 * The path of one transition: orthogonal, with rounded corners, from the right side of an activity
 * (from the bottom for a failure) to the left side of the next.
 *
 * @param d the SVG path data
 * @param middle where a count rides on it
 * @param label where the outlet's name stands
 */
record TransitionPath(String d, Position middle, Position label) {
  private static final int CORNER = 8;

  /** How far below the activities a transition passes them. */
  private static final int LANE = 24;

  static TransitionPath between(Position from, Position to, boolean failure) {
    int endX = to.x();
    int endY = to.y() + WorkflowLayout.HEIGHT / 2;
    return failure
        ? fromBottom(
            from.x() + WorkflowLayout.WIDTH / 2, from.y() + WorkflowLayout.HEIGHT, endX, endY)
        : fromSide(
            from.x() + WorkflowLayout.WIDTH, from.y() + WorkflowLayout.HEIGHT / 2, endX, endY);
  }

  /** To the same height, under the activities that stand between. */
  static TransitionPath under(Position from, Position to) {
    int x = from.x() + WorkflowLayout.WIDTH;
    int y = from.y() + WorkflowLayout.HEIGHT / 2;
    int lane = from.y() + WorkflowLayout.HEIGHT + LANE;
    int down = x + LANE / 2;
    int up = to.x() - LANE;
    String d =
        "M%d %dH%dQ%d %d %d %dV%dQ%d %d %d %dH%dQ%d %d %d %dV%dQ%d %d %d %dH%d"
            .formatted(
                x,
                y,
                down - CORNER,
                down,
                y,
                down,
                y + CORNER,
                lane - CORNER,
                down,
                lane,
                down + CORNER,
                lane,
                up - CORNER,
                up,
                lane,
                up,
                lane - CORNER,
                y + CORNER,
                up,
                y,
                up + CORNER,
                y,
                to.x());
    return new TransitionPath(d, new Position((down + up) / 2, lane), new Position(x + 4, y - 8));
  }

  private static TransitionPath fromSide(int x, int y, int endX, int endY) {
    // One that goes down is named below its line: another outlet's name may stand above it.
    Position label = endY < y ? new Position(x + 4, y + 18) : new Position(x + 4, y - 8);
    if (y == endY) {
      return new TransitionPath(
          "M%d %dH%d".formatted(x, y, endX), new Position((x + endX) / 2, y), label);
    }
    // Far targets turn close to their own column, so that transitions do not cross what lies
    // between.
    int turn = Math.max(x + 24, endX - 48);
    int bend = Math.min(CORNER, Math.abs(endY - y) / 2);
    int down = endY > y ? bend : -bend;
    String d =
        "M%d %dH%dQ%d %d %d %dV%dQ%d %d %d %dH%d"
            .formatted(
                x,
                y,
                turn - bend,
                turn,
                y,
                turn,
                y + down,
                endY - down,
                turn,
                endY,
                turn + bend,
                endY,
                endX);
    return new TransitionPath(d, new Position(turn, (y + endY) / 2), label);
  }

  private static TransitionPath fromBottom(int x, int y, int endX, int endY) {
    Position label = new Position(x + 8, y + 18);
    if (endY > y + CORNER && endX > x + CORNER) {
      String d =
          "M%d %dV%dQ%d %d %d %dH%d"
              .formatted(x, y, endY - CORNER, x, endY, x + CORNER, endY, endX);
      return new TransitionPath(d, new Position((x + endX) / 2, endY), label);
    }
    int below = y + 24;
    int before = endX - 24;
    String d = "M%d %dV%dH%dV%dH%d".formatted(x, y, below, before, endY, endX);
    return new TransitionPath(d, new Position((x + before) / 2, below), label);
  }
}
