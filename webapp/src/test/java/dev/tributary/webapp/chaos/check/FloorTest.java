package dev.tributary.webapp.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.chaos.check.History.FaultWindow;
import dev.tributary.webapp.chaos.check.History.Target;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A history in which too little happened is no proof. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FloorTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final FaultWindow HIT =
      new FaultWindow("KILL_NODE", Target.NODES, NOON, NOON, true, true);
  private static final FaultWindow WASTED =
      new FaultWindow("KILL_NODE", Target.NODES, NOON, NOON, false, true);

  @Test
  void every_run_finished_and_every_fault_hit() {
    assertThat(missing(new Scene(), HIT, HIT)).isEmpty();
  }

  @Test
  void no_run_at_all() {
    Scene scene = new Scene();
    scene.starts.clear();
    scene.runs.clear();
    assertThat(missing(scene, HIT, HIT)).containsExactly("0 of 0 runs finished");
  }

  @Test
  void too_few_runs_finished() {
    Scene scene = new Scene();
    scene.change("offers-run", new ChangedRun().in("FAILED"));
    assertThat(missing(scene, HIT, HIT)).containsExactly("3 of 4 runs finished");
  }

  @Test
  void most_faults_hit_nothing() {
    assertThat(missing(new Scene(), HIT, WASTED, WASTED))
        .containsExactly("1 of 3 faults hit a running task");
  }

  @Test
  void faults_explained_takeovers_all_the_time() {
    assertThat(missing(new Scene(), lasting(Target.NODES), lasting(Target.NODES)))
        .containsExactly("takeovers were violations for 0 s only");
    assertThat(missing(new Scene(), lasting(Target.SERVICES), lasting(Target.SERVICES))).isEmpty();
  }

  private static FaultWindow lasting(Target target) {
    return new FaultWindow(
        "KILL_NODE", target, Scene.BEGUN, Scene.ENDED.minusSeconds(15), true, true);
  }

  @Test
  void a_kind_of_fault_came_once() {
    assertThat(missing(new Scene(), HIT)).containsExactly("KILL_NODE fewer than 2 times");
  }

  @Test
  void runs_that_no_client_has_started_do_not_count() {
    Scene scene = new Scene();
    scene.change("offers-run", new ChangedRun().in("FAILED"));
    scene.runs.put("scheduled", scene.run("scheduled", "", "orders"));
    assertThat(missing(scene, HIT, HIT)).containsExactly("3 of 4 runs finished");
  }

  private static List<String> missing(Scene scene, FaultWindow... faults) {
    return Floor.missing(scene.history(List.of(faults)), scene.stored(), Set.of("KILL_NODE"));
  }
}
