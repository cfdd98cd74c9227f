package dev.tributary.webapp.chaos.check;

import java.util.ArrayList;
import java.util.List;

/** Collects violations. */
final class Findings {
  private final List<Violation> found = new ArrayList<>();

  void require(Invariant invariant, String subject, boolean held, Object detail) {
    if (!held) {
      found.add(new Violation(invariant, subject, String.valueOf(detail)));
    }
  }

  List<Violation> all() {
    return List.copyOf(found);
  }
}
