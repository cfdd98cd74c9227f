package dev.tributary.webapp.chaos.check;

import static dev.tributary.webapp.chaos.check.HistoryFaults.fault;

import dev.tributary.webapp.chaos.check.History.Command;
import dev.tributary.webapp.chaos.check.History.JobRequest;
import dev.tributary.webapp.chaos.check.History.JobRequest.Kind;
import dev.tributary.webapp.chaos.check.History.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Faults of the job of a clean history, each with the invariant that it violates. */
final class JobFaults {
  private static final Instant NOON = Scene.NOON;

  private JobFaults() {}

  static Stream<Arguments> all() {
    return Stream.of(
        fault(Invariant.JOB_DELETED, scene -> scene.jobRequests.removeLast()),
        fault(
            Invariant.JOB_DELETED,
            scene -> {
              scene.jobRequests.removeLast();
              scene.jobRequests.add(unanswered(NOON.minusSeconds(30)));
            }),
        fault(
            Invariant.JOB_DELETED,
            scene -> {
              scene.jobRequests.removeLast();
              scene.change("offers-run", new ChangedRun().jobs(Set.of()));
            }),
        fault(
            Invariant.JOB_ABORTED,
            scene -> {
              stopWithJob(scene);
              scene.jobRequests.removeIf(request -> request.kind() == Kind.RESULT);
            }),
        fault(
            Invariant.JOB_DELETED_ONCE,
            scene -> scene.jobRequests.add(Scene.about(Kind.DELETE, NOON.plusSeconds(20)))),
        fault(
            Invariant.JOB_GONE,
            scene -> scene.jobRequests.add(Scene.about(Kind.POLL, NOON.minusSeconds(29)))),
        fault(
            Invariant.JOB_GONE,
            scene -> {
              scene.change("offers-run", new ChangedRun().takenOver(NOON.plusSeconds(12)));
              scene.jobRequests.add(Scene.about(Kind.POLL, NOON.minusSeconds(29)));
              scene.jobRequests.add(Scene.about(Kind.RESULT, NOON.minusSeconds(28)));
            }),
        fault(
            Invariant.JOB_GONE,
            scene -> scene.jobRequests.add(Scene.about(Kind.ABORT, NOON.minusSeconds(29)))),
        fault(
            Invariant.JOB_GONE,
            scene -> scene.jobRequests.add(Scene.about(Kind.CREATE, NOON.minusSeconds(29)))));
  }

  /** The run of the job is stopped long before the job ends. */
  static void stopWithJob(Scene scene) {
    scene.commands.add(new Command("offers-run", "stop", Outcome.OK));
    scene.change(
        "offers-run",
        new ChangedRun()
            .in("STOPPED")
            .ended(NOON.minusSeconds(38))
            .begun(NOON.minusSeconds(40))
            .journal("run.finished", 0));
    scene.jobEnds = NOON.minusSeconds(10);
  }

  /** A deletion without a response. */
  static JobRequest unanswered(Instant at) {
    return new JobRequest(Kind.DELETE, at, Optional.empty());
  }
}
