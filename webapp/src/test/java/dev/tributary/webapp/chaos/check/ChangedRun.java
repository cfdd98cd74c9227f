package dev.tributary.webapp.chaos.check;

import dev.tributary.webapp.chaos.check.Stored.Origin;
import dev.tributary.webapp.chaos.check.Stored.Run;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A run with some of its values replaced. */
final class ChangedRun {
  private Optional<String> state = Optional.empty();
  private Optional<Map<String, Long>> rows = Optional.empty();
  private Optional<Instant> begun = Optional.empty();
  private Optional<Instant> ended = Optional.empty();
  private Optional<Instant> takenOver = Optional.empty();
  private Optional<Instant> failed = Optional.empty();
  private Optional<long[]> messages = Optional.empty();
  private Optional<Long> exchanges = Optional.empty();
  private Optional<Long> incomplete = Optional.empty();
  private Optional<Long> sets = Optional.empty();
  private Optional<Set<String>> jobs = Optional.empty();
  private Optional<Origin> origin = Optional.empty();
  private final Map<String, Long> journal = new HashMap<>();

  ChangedRun in(String newState) {
    state = Optional.of(newState);
    return this;
  }

  ChangedRun rows(Map<String, Long> left) {
    rows = Optional.of(left);
    return this;
  }

  ChangedRun begun(Instant at) {
    begun = Optional.of(at);
    return this;
  }

  ChangedRun ended(Instant at) {
    ended = Optional.of(at);
    return this;
  }

  ChangedRun takenOver(Instant at) {
    takenOver = Optional.of(at);
    return this;
  }

  ChangedRun failed(Instant at) {
    failed = Optional.of(at);
    return this;
  }

  ChangedRun messages(long all, long recipients) {
    messages = Optional.of(new long[] {all, recipients});
    return this;
  }

  ChangedRun incomplete(long messages) {
    incomplete = Optional.of(messages);
    return this;
  }

  ChangedRun exchanges(long recorded) {
    exchanges = Optional.of(recorded);
    return this;
  }

  ChangedRun sets(long stored) {
    sets = Optional.of(stored);
    return this;
  }

  ChangedRun jobs(Set<String> known) {
    jobs = Optional.of(known);
    return this;
  }

  ChangedRun startedBy(String run) {
    origin = Optional.of(new Origin(run, true));
    return this;
  }

  ChangedRun signalledBy(String run) {
    origin = Optional.of(new Origin(run, false));
    return this;
  }

  ChangedRun journal(String key, long lines) {
    journal.put(key, lines);
    return this;
  }

  Run of(Run run) {
    Map<String, Long> lines = new HashMap<>(run.journal());
    lines.putAll(journal);
    return new Run(
        run.id(),
        run.tag(),
        run.workflow(),
        state.orElse(run.state()),
        origin.or(run::origin),
        ended.or(run::endedAt),
        messages.map(both -> both[0]).orElse(run.messages()),
        messages.map(both -> both[1]).orElse(run.recipients()),
        incomplete.orElse(run.incomplete()),
        rows.orElse(run.rows()),
        lines,
        takenOver.map(List::of).orElse(run.takenOver()),
        failed.map(List::of).orElse(run.failed()),
        begun.or(run::lastBeginning),
        exchanges.orElse(run.exchanges()),
        sets.orElse(run.sets()),
        jobs.orElse(run.jobs()));
  }
}
