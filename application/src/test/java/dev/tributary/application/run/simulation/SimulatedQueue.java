package dev.tributary.application.run.simulation;

import dev.tributary.application.run.TaskQueue;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import java.util.ArrayList;
import java.util.List;

/** A queue whose entries carry a version that each change of their worker raises. */
final class SimulatedQueue implements TaskQueue {
  private final List<Entry> entries = new ArrayList<>();

  @Override
  public void enqueue(RunId run, Priority priority, TaskId strand) {
    entries.add(new Entry(strand));
  }

  @Override
  public void enqueueStart(WorkflowRun run, TaskId strand) {
    enqueue(run.id(), run.priority(), strand);
  }

  /** Adds an entry that a worker has picked already. */
  void add(Picked picked) {
    entries.add(picked.entry());
  }

  List<Entry> waiting() {
    return entries.stream().filter(entry -> !entry.picked).toList();
  }

  List<TaskId> strands() {
    return entries.stream().map(Entry::strand).toList();
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  int size() {
    return entries.size();
  }

  /** Gives the entry to a worker. */
  Picked pick(Entry entry) {
    entry.picked = true;
    entry.version++;
    return new Picked(entry, entry.version);
  }

  boolean isHeld(Picked picked) {
    return entries.contains(picked.entry()) && picked.entry().version == picked.version();
  }

  /** The entry waits for another worker; the previous one has lost it. */
  void release(Picked picked) {
    if (isHeld(picked)) {
      picked.entry().picked = false;
      picked.entry().version++;
    }
  }

  void remove(Picked picked) {
    if (isHeld(picked)) {
      entries.remove(picked.entry());
    }
  }

  /** A worker's hold on an entry. */
  record Picked(Entry entry, int version) {
    /** Of an entry that is not in the queue yet. */
    static Picked before(TaskId strand) {
      Entry entry = new Entry(strand);
      entry.picked = true;
      return new Picked(entry, entry.version);
    }

    TaskId strand() {
      return entry.strand();
    }
  }

  /** Two entries of one strand are not equal. */
  static final class Entry {
    private final TaskId strand;
    private boolean picked;
    private int version;

    private Entry(TaskId strand) {
      this.strand = strand;
    }

    TaskId strand() {
      return strand;
    }
  }
}
