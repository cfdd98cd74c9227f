package dev.tributary.application.activity.externalapi.asynchronous;

import dev.tributary.domain.exchange.CallKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Jobs in memory, whose tasks have ended when a test declares it. */
public final class InMemoryRemoteJobs implements RemoteJobs {
  private final Map<CallKey, JobEnding> jobs = new LinkedHashMap<>();
  private final Map<CallKey, Integer> failures = new HashMap<>();
  private final Map<CallKey, Duration> postponed = new HashMap<>();
  private final Set<CallKey> completed = new HashSet<>();
  private final Set<CallKey> due = new HashSet<>();
  private final List<Duration> leases = new ArrayList<>();
  private boolean refuseRemoval;

  /** The task of this job has ended. */
  public void end(CallKey created) {
    due.add(created);
  }

  /** The next removal fails, and the claim expires. */
  public void refuseNextRemoval() {
    refuseRemoval = true;
  }

  /** How many are not ended. */
  public int count() {
    return jobs.size();
  }

  /** What is still to be sent. */
  public JobEnding open(CallKey created) {
    return Objects.requireNonNull(jobs.get(created));
  }

  /** Of all claims. */
  public List<Duration> leases() {
    return List.copyOf(leases);
  }

  /** The sum of the pauses before its next attempts. */
  public Duration postponed(CallKey created) {
    return postponed.getOrDefault(created, Duration.ZERO);
  }

  @Override
  public void begin(JobEnding ending) {
    jobs.put(ending.created(), ending);
  }

  @Override
  public boolean inUse(CallKey created) {
    return jobs.containsKey(created) && !failures.containsKey(created);
  }

  @Override
  public void completed(CallKey created) {
    completed.add(created);
  }

  @Override
  public Swept sweep(JobCursor after) {
    return new Swept(0, Optional.empty());
  }

  @Override
  public Optional<DueJob> claim(Duration lease) {
    leases.add(lease);
    Optional<CallKey> next = jobs.keySet().stream().filter(due::contains).findFirst();
    return next.map(
        created -> {
          due.remove(created);
          return new DueJob(
              Objects.requireNonNull(jobs.get(created)),
              !completed.contains(created),
              failures.merge(created, 0, Integer::sum),
              postponed.getOrDefault(created, Duration.ZERO));
        });
  }

  @Override
  public void aborted(CallKey created) {
    jobs.computeIfPresent(created, (_, open) -> open.aborted());
  }

  @Override
  public void remove(CallKey created) {
    if (refuseRemoval) {
      refuseRemoval = false;
      due.add(created);
      throw new IllegalStateException("the database is gone");
    }
    jobs.remove(created);
  }

  @Override
  public void postpone(JobEnding open, int failed, Duration time) {
    jobs.put(open.created(), open);
    failures.put(open.created(), failed);
    postponed.merge(open.created(), time, Duration::plus);
    due.add(open.created());
  }
}
