package dev.tributary.domain.problem;

import java.util.List;

/**
 * The request contradicts the present state: it exists already, has ended, or was changed
 * meanwhile.
 */
public final class Conflict extends RequestRefused {
  private final transient List<String> possible;
  private final transient List<Problem> reasons;

  public Conflict(ErrorCode code, Object... arguments) {
    this(code.with(arguments), List.of(), List.of());
  }

  private Conflict(Message problem, List<String> possible, List<Problem> reasons) {
    super(problem);
    this.possible = List.copyOf(possible);
    this.reasons = List.copyOf(reasons);
  }

  /** A conflict with what could be requested instead. */
  public static Conflict instead(List<String> possible, ErrorCode code, Object... arguments) {
    return new Conflict(code.with(arguments), possible, List.of());
  }

  /** A conflict with its reasons one by one. */
  public static Conflict because(List<Problem> reasons, ErrorCode code, Object... arguments) {
    return new Conflict(code.with(arguments), List.of(), reasons);
  }

  /** What could be requested instead; empty where there is nothing like that. */
  public List<String> possible() {
    return possible;
  }

  /** Why, one by one; empty where the problem suffices. */
  public List<Problem> reasons() {
    return reasons;
  }
}
