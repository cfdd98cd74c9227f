package dev.tributary.application.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.RunOrigin;
import dev.tributary.application.run.simulation.SimulatedQueue.Entry;
import dev.tributary.application.run.simulation.SimulatedQueue.Picked;
import dev.tributary.application.run.task.Claim;
import dev.tributary.application.run.task.LocalWorkers;
import dev.tributary.application.work.Lease;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunCommand.Resume;
import dev.tributary.domain.run.RunCommand.Stop;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** One run of a random graph, and a random order of what workers, nodes and commands do with it. */
final class Schedule {
  private static final int MOST_WORKERS = 4;
  private static final int MOST_STEPS_TO_END = 2000;

  private final Chance chance;
  private final SimulatedStores stores = new SimulatedStores();
  private final SimulatedCommands commands;
  private final List<SimulatedNode> nodes = new ArrayList<>();
  private final List<SimulatedWorker> workers = new ArrayList<>();
  private final LostStrands lost;
  private final SimulatedWaits waits;
  private final Occurrences occurrences;
  private final RunInvariants invariants;
  private int nodeNames;

  Schedule(long seed, Occurrences occurrences) {
    Random random = new Random(seed);
    this.chance = new Chance(random);
    this.occurrences = occurrences;
    RandomGraph graphs = new RandomGraph(random);
    WorkflowDefinition first = graphs.next();
    this.commands = new SimulatedCommands(stores, new SimulatedRevisions(graphs.changed(first)));
    this.lost = new LostStrands(stores, commands);
    this.waits = new SimulatedWaits(stores, commands.transitions);
    nodes.add(newNode());
    nodes.add(newNode());
    SimulatedNode starting = nodes.getFirst();
    starting
        .starts((run, strand) -> freeWorker(starting, strand))
        .begin(
            first,
            Variables.NONE,
            new RunOrigin(
                new RevisionId(new UUID(0, 1)),
                1,
                new Trigger.Person("boss"),
                Optional.empty(),
                SimulatedStores.NOW),
            JournalEntry.ofRun(SimulatedStores.NOW, Severity.INFO, Message.of("run.started")));
    this.invariants = new RunInvariants(stores, waits);
    workers.forEach(worker -> invariants.claimed(worker.claim().orElseThrow()));
  }

  private Optional<LocalWorkers.Reserved> freeWorker(SimulatedNode node, TaskId strand) {
    return chance.oneIn(2)
        ? Optional.of(
            new FreeWorker(new SimulatedWorker(node, Picked.before(strand), stores, chance)))
        : Optional.empty();
  }

  /** Plays it to the end of its run. */
  void play() {
    int steps = 10 + chance.below(80);
    for (int i = 0; i < steps; i++) {
      step();
    }
    chance.endTroubles();
    settle();
    if (stores.run().state() == RunState.FAILED && chance.oneIn(2)) {
      commands.command(new Resume());
      check();
      settle();
      assertThat(stores.run().state())
          .as("state after the last resume")
          .isNotEqualTo(RunState.FAILED);
    }
    invariants.checkJournal();
    occurrences.count(stores);
    occurrences.tooLate(waits.tooLate());
  }

  private void settle() {
    work();
    if (!stores.run().state().ended()) {
      commands.letGoOn();
      check();
      work();
    }
    assertThat(stores.run().state().ended()).as("run has ended").isTrue();
  }

  /** Until nothing is to be done any more. */
  private void work() {
    int steps = 0;
    while (somethingIsLeft()) {
      assertThat(steps++).as("steps to the end").isLessThan(MOST_STEPS_TO_END);
      if (!workers.isEmpty() && chance.oneIn(2)) {
        act(chance.oneOf(workers));
      } else if (!stores.queue.waiting().isEmpty()) {
        pick();
      } else if (!stores.wakeUps.entries.isEmpty()) {
        waits.end(chance);
      } else if (waits.isAwaited()) {
        waits.signal();
      } else {
        commands.supervision.requeueLostStrands();
      }
      check();
    }
  }

  private boolean somethingIsLeft() {
    return !workers.isEmpty()
        || !stores.queue.isEmpty()
        || !stores.wakeUps.entries.isEmpty()
        || waits.isAwaited()
        || !lost.now().isEmpty();
  }

  private void step() {
    int choice = chance.below(240);
    if (choice < 80) {
      workers.stream().skip(chance.below(MOST_WORKERS)).findFirst().ifPresent(this::act);
    } else if (choice < 150) {
      pick();
    } else if (choice < 158) {
      die();
    } else if (choice < 172) {
      loseLease();
    } else if (choice < 178) {
      close();
    } else if (choice < 179) {
      commands.command(new Stop());
    } else if (choice < 190) {
      commands.command(new Resume());
    } else if (choice < 194) {
      deliverTwice();
    } else if (choice < 204) {
      commands.command(RandomCommand.of(stores.run(), chance));
    } else if (choice < 218) {
      waits.end(chance);
    } else if (choice < 224) {
      waits.signal();
    } else {
      commands.supervision.requeueLostStrands();
    }
    check();
  }

  private void act(SimulatedWorker worker) {
    boolean late = worker.isLate();
    Snapshot before = Snapshot.of(stores);
    if (worker.isAboutToClaim()) {
      lost.claims(worker);
    }
    workers.remove(worker);
    worker.step(this::interleave);
    if (late) {
      assertThat(Snapshot.of(stores)).as("after a late step").isEqualTo(before);
      occurrences.late();
    }
    if (worker.hasEnded()) {
      lost.ended(worker);
    } else {
      workers.add(worker);
      worker.claim().ifPresent(invariants::claimed);
    }
  }

  /** Between the reading and the writing of a transaction. */
  private void interleave() {
    if (chance.troubleOneIn(6)) {
      step();
    }
  }

  private void pick() {
    List<Entry> waiting = stores.queue.waiting();
    if (workers.size() < MOST_WORKERS && !waiting.isEmpty()) {
      workers.add(
          new SimulatedWorker(
              chance.oneOf(nodes), stores.queue.pick(chance.oneOf(waiting)), stores, chance));
    }
  }

  /** A node ends in the middle of its work; its entries are picked again. */
  private void die() {
    SimulatedNode dead = chance.oneOf(nodes);
    replace(dead);
    workers.stream()
        .filter(worker -> worker.node().equals(dead))
        .forEach(worker -> stores.queue.release(worker.picked()));
    workers.removeIf(worker -> worker.node().equals(dead));
  }

  /** A worker is believed dead, but goes on. */
  private void loseLease() {
    if (!workers.isEmpty()) {
      stores.queue.release(chance.oneOf(workers).picked());
    }
  }

  /** A node is about to end: it picks nothing more and interrupts its work. */
  private void close() {
    SimulatedNode closing = chance.oneOf(nodes);
    closing.running.close();
    replace(closing);
  }

  private void deliverTwice() {
    if (!stores.queue.isEmpty()) {
      stores.queue.enqueue(stores.id, Priority.NORMAL, chance.oneOf(stores.queue.strands()));
    }
  }

  private void replace(SimulatedNode node) {
    nodes.remove(node);
    nodes.add(newNode());
  }

  private SimulatedNode newNode() {
    return new SimulatedNode("node" + ++nodeNames, stores, commands.transitions, chance);
  }

  private void check() {
    invariants.check();
    lost.check();
  }

  /** A worker of the node on which the run starts. */
  private final class FreeWorker implements LocalWorkers.Reserved {
    private final SimulatedWorker worker;

    FreeWorker(SimulatedWorker worker) {
      this.worker = worker;
    }

    @Override
    public String node() {
      return worker.node().name();
    }

    @Override
    public Lease lease() {
      return worker.lease();
    }

    @Override
    public void begin(Claim claim) {
      stores.queue.add(worker.picked());
      worker.begin(claim);
      workers.add(worker);
    }
  }

  /** What a late worker must not change. */
  private record Snapshot(long version, int entries, int lines) {
    static Snapshot of(SimulatedStores stores) {
      return new Snapshot(
          stores.run().version(), stores.queue.size(), stores.journal.lines().size());
    }
  }
}
