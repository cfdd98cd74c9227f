package dev.tributary.domain.activity.externalapi;

/**
 * The outlet of a failed request.
 *
 * @param enabled set by the author; a transition that is drawn counts as well
 * @param label what stands beside the transition
 */
public record FailureTransition(boolean enabled, String label) {
  public static final FailureTransition OFF = new FailureTransition(false, "");
}
