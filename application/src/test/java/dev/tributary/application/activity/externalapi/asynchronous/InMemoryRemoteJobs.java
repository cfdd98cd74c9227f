package dev.tributary.application.activity.externalapi.asynchronous;

import dev.tributary.domain.exchange.CallKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Jobs in memory, whose tasks have ended when a test declares it. */
public final class InMemoryRemoteJobs implements RemoteJobs {
  private final Map<CallKey, JobEnding> jobs = new LinkedHashMap<>();
  private final Map<CallKey, Integer> attempts = new HashMap<>();
  private final Set<CallKey> completed = new HashSet<>();
  private final Set<CallKey> due = new HashSet<>();

  /** The task of this job has ended. */
  public void end(CallKey created) {
    due.add(created);
  }

  /** How many are not ended. */
  public int count() {
    return jobs.size();
  }

  /** Those that are not ended. */
  public Set<CallKey> all() {
    return Set.copyOf(jobs.keySet());
  }

  @Override
  public void begin(JobEnding ending) {
    jobs.put(ending.created(), ending);
  }

  @Override
  public boolean inUse(CallKey created) {
    return jobs.containsKey(created) && !attempts.containsKey(created);
  }

  @Override
  public void completed(CallKey created) {
    completed.add(created);
  }

  @Override
  public Optional<DueJob> claim(Duration lease) {
    Optional<CallKey> next = jobs.keySet().stream().filter(due::contains).findFirst();
    return next.map(
        created -> {
          due.remove(created);
          return new DueJob(
              Objects.requireNonNull(jobs.get(created)),
              !completed.contains(created),
              attempts.merge(created, 1, Integer::sum));
        });
  }

  @Override
  public void remove(CallKey created) {
    jobs.remove(created);
  }

  @Override
  public void postpone(CallKey created, Duration time) {
    due.add(created);
  }
}
