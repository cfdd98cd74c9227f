package dev.tributary.domain.workflow.layout;

import static dev.tributary.domain.workflow.edit.EditedWorkflow.activity;
import static dev.tributary.domain.workflow.edit.EditedWorkflow.id;
import static dev.tributary.domain.workflow.edit.EditedWorkflow.transition;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Position;
import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.edit.EditedWorkflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkflowLayoutTest {
  private static final int COLUMN = 280;
  private static final int ROW = 104;

  @Test
  void without_places_linked_activities_stand_in_columns_from_the_start() {
    assertThat(
            layout(
                List.of(free("a"), free("b"), free("c"), free("d")),
                transition("a", "b"),
                transition("a", "c"),
                transition("b", "d"),
                transition("c", "d")))
        .isEqualTo(
            Map.of(
                id("a"), at(0, 0),
                id("b"), at(COLUMN, 0),
                id("c"), at(COLUMN, ROW),
                id("d"), at(2 * COLUMN, 0)));
  }

  @Test
  void unlinked_activities_stand_in_rows_below_the_linked_ones() {
    List<Activity> activities = new ArrayList<>(List.of(free("a"), free("b")));
    activities.addAll(many(5));

    Map<ActivityId, Position> layout = layout(activities, transition("a", "b"));

    assertThat(layout)
        .containsEntry(id("a"), at(0, 0))
        .containsEntry(id("b"), at(COLUMN, 0))
        .containsEntry(id("n1"), at(0, ROW))
        .containsEntry(id("n4"), at(3 * COLUMN, ROW))
        .containsEntry(id("n5"), at(0, 2 * ROW));
  }

  @Test
  void an_activity_without_place_leaves_those_that_its_author_placed_where_they_are() {
    Activity left = placed("left", 7, 9);
    Activity right = placed("right", 400, 350);
    List<Activity> activities = new ArrayList<>(List.of(left, right));
    activities.addAll(many(10));

    Map<ActivityId, Position> layout = layout(activities, transition("left", "right"));

    assertThat(layout).containsEntry(id("left"), at(7, 9)).containsEntry(id("right"), at(400, 350));
    assertThat(layout).containsEntry(id("n1"), at(7, 350 + ROW));
    assertNoneOverlap(layout);
  }

  @Test
  void an_activity_without_place_stands_beside_the_one_before_it_or_else_after_it() {
    Map<ActivityId, Position> layout =
        layout(
            List.of(free("c"), free("b"), placed("a", 0, 0), free("start")),
            transition("a", "b"),
            transition("b", "c"),
            transition("start", "a"));

    assertThat(layout)
        .containsEntry(id("start"), at(-COLUMN, 0))
        .containsEntry(id("b"), at(COLUMN, 0))
        .containsEntry(id("c"), at(2 * COLUMN, 0));
  }

  @Test
  void an_activity_where_branches_meet_stands_on_the_right_of_all_of_them() {
    Map<ActivityId, Position> layout =
        layout(
            List.of(placed("a", 0, 0), free("long"), free("meeting")),
            transition("a", "meeting"),
            transition("a", "long"),
            transition("long", "meeting"));

    assertThat(layout)
        .containsEntry(id("long"), at(COLUMN, 0))
        .containsEntry(id("meeting"), at(2 * COLUMN, 0));
  }

  @Test
  void linked_activities_of_which_none_has_a_place_stand_below() {
    Map<ActivityId, Position> layout =
        layout(List.of(placed("a", 0, 0), free("b"), free("c")), transition("b", "c"));

    assertThat(layout).containsEntry(id("b"), at(0, ROW)).containsEntry(id("c"), at(COLUMN, ROW));
  }

  @Test
  void every_activity_of_a_draft_has_a_place_even_in_cycles_and_beside_gaps() {
    Map<ActivityId, Position> layout =
        layout(
            List.of(free("a"), free("b"), placed("c", 1, 1), free("c"), free("d")),
            transition("a", "b"),
            transition("b", "a"),
            transition("d", "d"),
            transition("c", "gone"));

    assertThat(layout).containsOnlyKeys(id("a"), id("b"), id("c"), id("d"));
    assertNoneOverlap(layout);
  }

  @Test
  void the_place_beside_an_activity_is_on_its_right_or_else_nearest_to_its_height() {
    List<Activity> activities = new ArrayList<>(List.of(placed("a", 0, 0)));
    List<Position> places = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Position beside = WorkflowLayout.beside(EditedWorkflow.of(activities), id("a")).orElseThrow();
      places.add(beside);
      activities.add(placed("n" + i, beside.x(), beside.y()));
    }

    assertThat(places)
        .containsExactly(at(COLUMN, 0), at(COLUMN, ROW), at(COLUMN, -ROW), at(COLUMN, 2 * ROW));
  }

  @Test
  void a_place_is_taken_by_an_activity_that_stands_close_to_it() {
    WorkflowDefinition close =
        EditedWorkflow.of(List.of(placed("a", 0, 0), placed("b", COLUMN - 190, 20)));

    assertThat(WorkflowLayout.beside(close, id("a"))).contains(at(COLUMN, ROW));
  }

  @Test
  void no_place_is_given_where_the_author_placed_none_or_where_the_canvas_ends() {
    assertThat(WorkflowLayout.beside(EditedWorkflow.of(List.of(free("a"))), id("a"))).isEmpty();
    assertThat(
            WorkflowLayout.beside(
                EditedWorkflow.of(List.of(placed("a", Position.FARTHEST, 0))), id("a")))
        .isEmpty();
  }

  @Test
  void the_branches_of_one_activity_do_not_overlap() {
    List<Activity> activities = new ArrayList<>(List.of(placed("a", 0, 0)));
    activities.addAll(many(20));
    Transition[] transitions =
        many(20).stream()
            .map(branch -> transition("a", branch.id().value()))
            .toArray(Transition[]::new);

    Map<ActivityId, Position> layout = layout(activities, transitions);

    assertThat(layout.values()).extracting(Position::x).containsOnly(0, COLUMN);
    assertNoneOverlap(layout);
  }

  private static void assertNoneOverlap(Map<ActivityId, Position> layout) {
    List<Position> places = List.copyOf(layout.values());
    for (int i = 0; i < places.size(); i++) {
      for (Position other : places.subList(i + 1, places.size())) {
        assertThat(
                Math.abs(places.get(i).x() - other.x()) >= WorkflowLayout.WIDTH
                    || Math.abs(places.get(i).y() - other.y()) >= WorkflowLayout.HEIGHT)
            .as("%s and %s", places.get(i), other)
            .isTrue();
      }
    }
  }

  private static Map<ActivityId, Position> layout(
      List<Activity> activities, Transition... transitions) {
    return WorkflowLayout.of(EditedWorkflow.of(activities, transitions));
  }

  private static List<Activity> many(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> free("n" + number)).toList();
  }

  private static Activity free(String id) {
    return activity(id, new ForkSettings());
  }

  private static Activity placed(String id, int x, int y) {
    return activity(id, new ForkSettings(), x, y);
  }

  private static Position at(int x, int y) {
    return new Position(x, y);
  }
}
