package dev.tributary.application.activity.externalapi.progress;

import java.time.Instant;
import java.util.Optional;

/** The jobs of an execution within the written form of a checkpoint. */
final class JobText {
  private JobText() {}

  static void write(JobProgress progress, NamedValues values) {
    values.with("jobCalls", progress.calls());
    progress.current().ifPresent(job -> write(job, values));
  }

  private static void write(RemoteJob job, NamedValues values) {
    values
        .with("job", job.number())
        .with("jobId", job.id())
        .with("jobAddress", job.address())
        .with("jobSince", job.since())
        .with("jobPolls", job.polls())
        .with("jobCompleted", job.completed())
        .with("jobPersonal", job.personal());
  }

  static Optional<JobProgress> read(NamedValues values) {
    return values
        .find("jobCalls")
        .map(
            calls ->
                new JobProgress(Long.parseLong(calls), values.find("job").map(_ -> job(values))));
  }

  private static RemoteJob job(NamedValues values) {
    return new RemoteJob(
        Long.parseLong(values.get("job")),
        values.get("jobId"),
        values.get("jobAddress"),
        Instant.parse(values.get("jobSince")),
        Long.parseLong(values.get("jobPolls")),
        Boolean.parseBoolean(values.get("jobCompleted")),
        Boolean.parseBoolean(values.get("jobPersonal")));
  }
}
