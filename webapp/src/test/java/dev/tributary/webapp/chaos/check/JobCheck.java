package dev.tributary.webapp.chaos.check;

import dev.tributary.webapp.chaos.check.History.Job;
import dev.tributary.webapp.chaos.check.History.JobRequest;
import dev.tributary.webapp.chaos.check.History.JobRequest.Kind;
import dev.tributary.webapp.chaos.check.Stored.Run;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Compares the requests about the jobs of the API with the runs that created them. */
final class JobCheck {
  private final Map<String, Run> runs = new HashMap<>();
  private final Explanations explanations;
  private final Findings findings;

  private JobCheck(List<Run> runs, Explanations explanations, Findings findings) {
    runs.forEach(run -> run.jobs().forEach(job -> this.runs.put(job, run)));
    this.explanations = explanations;
    this.findings = findings;
  }

  static void check(List<Job> jobs, List<Run> runs, Explanations explanations, Findings findings) {
    JobCheck check = new JobCheck(runs, explanations, findings);
    jobs.forEach(check::job);
  }

  private void job(Job job) {
    List<JobRequest> requests =
        job.requests().stream().sorted(Comparator.comparing(JobRequest::at)).toList();
    List<JobRequest> deletions = requests.stream().filter(is(Kind.DELETE)).toList();
    List<Instant> confirmed = responses(deletions.stream()).sorted().toList();
    ended(job, requests, !confirmed.isEmpty());
    for (JobRequest deletion : deletions) {
      boolean needless =
          confirmed.stream().anyMatch(at -> at.isBefore(deletion.at()) && !mayBeUnknown(at));
      findings.require(Invariant.JOB_DELETED_ONCE, job.id(), !needless, deletions);
    }
    Optional<Instant> gone = confirmed.stream().findFirst();
    List<JobRequest> late =
        requests.stream()
            .filter(is(Kind.DELETE).negate())
            .filter(request -> gone.filter(request.at()::isAfter).isPresent())
            .toList();
    boolean prepared = late.stream().allMatch(is(Kind.POLL).or(is(Kind.RESULT)));
    findings.require(
        Invariant.JOB_GONE,
        job.id(),
        late.isEmpty() || (prepared && late.size() <= processesLeft(job)),
        late);
  }

  /**
   * How many processes may have lost the task of the job while they were frozen or cut off: by a
   * takeover, or by a stop at another node. Each may still send what it had prepared.
   */
  private int processesLeft(Job job) {
    return Optional.ofNullable(runs.get(job.id()))
        .map(run -> run.takenOver().size() + (run.state().equals("STOPPED") ? 1 : 0))
        .orElse(0);
  }

  /** A run whose creation of a job got no response does not know of it. */
  private void ended(Job job, List<JobRequest> requests, boolean deleted) {
    Optional<Run> run = Optional.ofNullable(runs.get(job.id()));
    boolean used = requests.stream().anyMatch(is(Kind.POLL).or(is(Kind.RESULT)));
    boolean over = run.map(known -> known.endedAt().isPresent()).orElse(used);
    findings.require(Invariant.JOB_DELETED, job.id(), !over || deleted, requests);
    boolean stopped = run.filter(known -> stoppedBefore(job.ends(), known)).isPresent();
    boolean aborted = responses(requests.stream().filter(is(Kind.ABORT))).findAny().isPresent();
    findings.require(Invariant.JOB_ABORTED, job.id(), !stopped || aborted, requests);
  }

  private static boolean stoppedBefore(Instant end, Run run) {
    return run.state().equals("STOPPED")
        && run.endedAt().filter(at -> at.plus(Checker.STOPPING).isBefore(end)).isPresent();
  }

  private static Stream<Instant> responses(Stream<JobRequest> requests) {
    return requests.flatMap(request -> request.responded().stream());
  }

  private static Predicate<JobRequest> is(Kind kind) {
    return request -> request.kind() == kind;
  }

  /** Whether a fault may have kept the response of this instant from being stored. */
  private boolean mayBeUnknown(Instant responded) {
    return explanations.explain(responded)
        || explanations.explain(responded.plus(Checker.STOPPING));
  }
}
