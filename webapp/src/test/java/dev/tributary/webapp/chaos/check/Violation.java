package dev.tributary.webapp.chaos.check;

/**
 * One breach of an invariant.
 *
 * @param subject the run, message or key that it concerns
 */
public record Violation(Invariant invariant, String subject, String detail) {
  @Override
  public String toString() {
    return "%s: %s: %s (%s)".formatted(invariant.harm(), invariant.text(), subject, detail);
  }
}
