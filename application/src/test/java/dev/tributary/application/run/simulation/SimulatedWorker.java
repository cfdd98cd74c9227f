package dev.tributary.application.run.simulation;

import dev.tributary.application.activity.ExecutionPostponed;
import dev.tributary.application.outage.Outage;
import dev.tributary.application.run.simulation.SimulatedQueue.Picked;
import dev.tributary.application.run.task.Claim;
import dev.tributary.application.work.Lease;
import dev.tributary.application.work.LeaseLost;
import java.util.Optional;

/** A worker of a node with one entry of the queue; each step is at most one transaction. */
final class SimulatedWorker {
  private final SimulatedNode node;
  private final Picked picked;
  private final SimulatedStores stores;
  private final Chance chance;
  private Optional<Claim> claim = Optional.empty();
  private Next next = Next.CLAIM;
  private boolean removed;

  SimulatedWorker(SimulatedNode node, Picked picked, SimulatedStores stores, Chance chance) {
    this.node = node;
    this.picked = picked;
    this.stores = stores;
    this.chance = chance;
  }

  /** It has its entry from the start of the run on, with a claim. */
  void begin(Claim first) {
    claim = Optional.of(first);
    next = Next.EXECUTE;
  }

  Lease lease() {
    return new Interruptible(() -> {});
  }

  SimulatedNode node() {
    return node;
  }

  Picked picked() {
    return picked;
  }

  /** The claim with which it executes a task. */
  Optional<Claim> claim() {
    return claim;
  }

  boolean isAboutToClaim() {
    return next == Next.CLAIM;
  }

  /** Whether it has removed its entry or released it. */
  boolean hasEnded() {
    return next == Next.NOTHING;
  }

  /** Whether another worker is entitled to its work. */
  boolean isLate() {
    return claim
        .map(held -> !stores.confirm(held.task(), held.attempt()))
        .orElseGet(() -> !holdsEntry());
  }

  /**
   * @param interleaved what other workers do between its reading and its writing
   */
  void step(Runnable interleaved) {
    next =
        switch (next) {
          case CLAIM -> chance.troubleOneIn(60) ? Next.GIVE_UP : claim(interleaved);
          case EXECUTE -> chance.troubleOneIn(60) ? fail() : execute();
          case GIVE_UP -> giveUp();
          case REMOVE -> remove();
          case RELEASE -> release();
          case NOTHING -> throw new IllegalStateException("the worker has ended");
        };
  }

  private Next claim(Runnable interleaved) {
    if (node.running.closing() && chance.oneIn(2)) {
      return Next.RELEASE;
    }
    try {
      return follow(node.claims.claim(stores.id, picked.strand(), new Interruptible(interleaved)));
    } catch (LeaseLost lost) {
      return Next.NOTHING;
    }
  }

  private Next execute() {
    Claim executed = claim.orElseThrow();
    claim = Optional.empty();
    try {
      return follow(node.execution.execute(executed));
    } catch (ExecutionPostponed postponed) {
      return Next.RELEASE;
    } catch (Outage outage) {
      return Next.CLAIM;
    }
  }

  private Next follow(Optional<Claim> following) {
    claim = following;
    if (removed) {
      return Next.NOTHING;
    }
    return claim.isPresent() ? Next.EXECUTE : Next.REMOVE;
  }

  /** The program fails and not the task. */
  private Next fail() {
    claim = Optional.empty();
    return Next.GIVE_UP;
  }

  private Next giveUp() {
    try {
      node.claims.giveUp(stores.id, picked.strand(), this::holdsEntry, "RepeatedFailure");
      return Next.REMOVE;
    } catch (LeaseLost lost) {
      return Next.NOTHING;
    }
  }

  private boolean holdsEntry() {
    return stores.queue.isHeld(picked);
  }

  private Next remove() {
    if (node.running.closing()) {
      return release();
    }
    stores.queue.remove(picked);
    return Next.NOTHING;
  }

  private Next release() {
    stores.queue.release(picked);
    return Next.NOTHING;
  }

  private enum Next {
    CLAIM,
    EXECUTE,
    GIVE_UP,
    REMOVE,
    RELEASE,
    NOTHING
  }

  /** Lets others work before its first check, which comes after the run was read. */
  private final class Interruptible implements Lease {
    private final Runnable interleaved;
    private boolean checked;

    Interruptible(Runnable interleaved) {
      this.interleaved = interleaved;
    }

    @Override
    public boolean held() {
      if (!checked && holdsEntry()) {
        interleaved.run();
      }
      checked = true;
      return holdsEntry();
    }

    @Override
    public void end() {
      stores.queue.remove(picked);
      removed = true;
    }

    @Override
    public boolean ended() {
      return removed;
    }
  }
}
