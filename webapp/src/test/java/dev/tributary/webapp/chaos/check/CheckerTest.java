package dev.tributary.webapp.chaos.check;

import static dev.tributary.webapp.chaos.check.HistoryFaults.exclude;
import static dev.tributary.webapp.chaos.check.HistoryFaults.ledBy;
import static dev.tributary.webapp.chaos.check.HistoryFaults.stopWith;
import static dev.tributary.webapp.chaos.check.HistoryFaults.withWarnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.chaos.check.History.Call;
import dev.tributary.webapp.chaos.check.History.Command;
import dev.tributary.webapp.chaos.check.History.Decision;
import dev.tributary.webapp.chaos.check.History.EarlyCall;
import dev.tributary.webapp.chaos.check.History.JobRequest.Kind;
import dev.tributary.webapp.chaos.check.History.Outcome;
import dev.tributary.webapp.chaos.check.History.PageRequest;
import dev.tributary.webapp.chaos.check.History.Start;
import dev.tributary.webapp.chaos.check.Stored.Letter;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A clean history has no violation, and each of its possible faults has its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckerTest {
  private static final Instant NOON = Scene.NOON;

  @Test
  void a_clean_history_has_no_violation() {
    assertThat(new Scene().violations()).isEmpty();
  }

  static Stream<Arguments> faults() {
    return Stream.concat(HistoryFaults.all(), JobFaults.all());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void each_fault_of_a_history_violates_its_invariant(
      Invariant invariant, HistoryFaults.Fault fault) {
    Scene scene = new Scene();
    fault.in(scene);
    assertThat(scene.violations()).extracting(Violation::invariant).containsOnly(invariant);
  }

  @Test
  void each_invariant_has_a_fault() {
    assertThat(faults().map(arguments -> arguments.get()[0]))
        .contains((Object[]) Invariant.values());
  }

  @Test
  void what_is_allowed_violates_nothing() {
    Scene scene = new Scene();
    scene.calls.add(new Call("/offers", "t-offers", "", "key", "body"));
    scene.change("offers-run", new ChangedRun().exchanges(2).takenOver(NOON.plusSeconds(12)));
    scene.pages.add(new PageRequest("t-offers", 2));
    scene.pages.add(new PageRequest("t-offers", 1));
    scene.jobRequests.add(Scene.about(Kind.POLL, NOON.minusSeconds(29)));
    scene.change("letters-run", new ChangedRun().takenOver(Scene.BEGUN.plusSeconds(12)));
    scene.early.add(new EarlyCall("t-offers", NOON.plusSeconds(12)));
    scene.letters.set(0, new Letter("letters-run", "m1", "UNKNOWN"));
    scene.starts.add(new Start("never-known", "offers", Set.of()));
    scene.decisions.add(new Decision("1-1", "letters-run", false, Outcome.REFUSED));
    scene.deliveries.add(scene.delivery());
    assertThat(scene.violations()).isEmpty();
  }

  @Test
  void a_job_is_deleted_again_after_a_lost_response_and_after_a_fault() {
    Scene scene = new Scene();
    scene.jobRequests.addFirst(JobFaults.unanswered(NOON.minusSeconds(31)));
    assertThat(scene.violations()).isEmpty();
    scene.jobRequests.set(4, Scene.about(Kind.DELETE, NOON.minusSeconds(1)));
    scene.jobRequests.add(Scene.about(Kind.DELETE, NOON.plusSeconds(40)));
    assertThat(scene.violations()).isEmpty();
  }

  @Test
  void a_job_is_aborted_and_then_deleted_when_its_run_is_stopped() {
    Scene scene = new Scene();
    JobFaults.stopWithJob(scene);
    scene.jobRequests.set(2, Scene.about(Kind.ABORT, NOON.minusSeconds(35)));
    assertThat(scene.violations()).isEmpty();
  }

  @Test
  void a_job_is_not_aborted_that_may_have_ended_before_its_run_was_stopped() {
    Scene scene = new Scene();
    JobFaults.stopWithJob(scene);
    scene.jobEnds = NOON.minusSeconds(37);
    assertThat(scene.violations()).isEmpty();
  }

  @Test
  void a_job_whose_creation_got_no_response_is_not_known() {
    Scene scene = new Scene();
    scene.change("offers-run", new ChangedRun().jobs(Set.of()));
    scene.jobRequests.clear();
    assertThat(scene.violations()).isEmpty();
  }

  @Test
  void a_rejected_run_has_no_messages() {
    Scene scene = new Scene();
    scene.decisions.set(0, new Decision("1-1", "letters-run", false, Outcome.OK));
    scene.mails.clear();
    exclude(scene);
    scene.change("letters-run", new ChangedRun().messages(0, 0));
    assertThat(scene.violations()).isEmpty();
  }

  @Test
  void a_woken_run_may_end_without_its_call() {
    Scene scene = new Scene();
    scene.calls.removeLast();
    scene.change("orders-run", withWarnings());
    assertThat(scene.violations()).isEmpty();
  }

  @Test
  void the_stop_of_a_parent_stops_its_child() {
    Scene scene = new Scene();
    stopWith(scene, ledBy("senders-run"));
    assertThat(scene.violations()).isEmpty();
  }

  @Test
  void a_child_that_was_stopped_is_followed_by_another_one() {
    Scene scene = new Scene();
    scene.armed.clear();
    scene.starts.removeIf(start -> start.tag().equals("t-orders"));
    scene.runs.put("first", scene.run("first", "t-orders", "orders"));
    scene.change("first", ledBy("senders-run").in("STOPPED").journal("run.finished", 0));
    scene.commands.add(new Command("first", "stop", Outcome.OK));
    scene.calls.add(new Call("/orders", "t-orders", "", "", "body"));
    assertThat(scene.violations()).isEmpty();
  }
}
