package dev.tributary.domain.limit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Nodes that lease from one ledger by its clock and use their shares at random: in time, or not at
 * all. A node that dies loses what it has leased.
 */
final class LedgerSimulation {
  private final RandomGenerator random;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Long> calls = new ArrayList<>();
  private CallLedger ledger;
  private long now;

  LedgerSimulation(AccountLimits limits, int nodes, long start, RandomGenerator random) {
    this.random = random;
    this.ledger = CallLedger.empty(limits);
    this.now = start;
    for (int i = 0; i < nodes; i++) {
      this.nodes.add(new Node());
    }
  }

  private static final class Node {
    private final Deque<CallShare> shares = new ArrayDeque<>();
    private final List<CallShare> unused = new ArrayList<>();
    private long blockedUntil;
  }

  /** The instants of all calls, in order. */
  List<Long> calls() {
    return calls;
  }

  /** Each node always has more to call than it may. */
  void saturated(long millis, int wanted) {
    run(millis, wanted, 1.0, 0.0);
  }

  /** Nodes call with a probability, and die with another one, in each step. */
  void run(long millis, int wanted, double calling, double dying) {
    long end = now + millis;
    while (now < end) {
      for (Node node : nodes) {
        if (random.nextDouble() < dying) {
          node.shares.clear();
          node.unused.clear();
        }
        step(node, wanted, calling);
      }
      now += 1 + random.nextInt(5);
    }
  }

  private void step(Node node, int wanted, double calling) {
    while (!node.shares.isEmpty() && node.shares.peek().end() <= now) {
      node.unused.add(node.shares.remove());
    }
    if (random.nextDouble() >= calling) {
      return;
    }
    if (node.shares.isEmpty() && now >= node.blockedUntil) {
      lease(node, 1 + random.nextInt(wanted));
    }
    CallShare share = node.shares.peek();
    if (share != null && share.from() <= now) {
      use(node, share, random.nextDouble() < calling ? share.calls() : 1);
    }
  }

  private void use(Node node, CallShare share, int used) {
    node.shares.remove();
    for (int i = 0; i < used; i++) {
      calls.add(now);
    }
    if (used < share.calls()) {
      node.shares.addFirst(new CallShare(share.from(), share.end(), share.calls() - used));
    }
  }

  private void lease(Node node, int wanted) {
    LeaseRequest request = new LeaseRequest(wanted, 1, List.copyOf(node.unused), Optional.empty());
    node.unused.clear();
    CallLedger.Leased leased = ledger.lease(request, now);
    ledger = CallLedgerText.read(ledger.limits(), CallLedgerText.write(leased.ledger()));
    node.shares.addAll(leased.lease().shares());
    leased.lease().full().ifPresent(full -> node.blockedUntil = full.until());
  }
}
