package dev.tributary.domain.problem;

/** A use case refuses what was requested; each kind has its own status in the REST API. */
public abstract sealed class RequestRefused extends RuntimeException
    permits Conflict, NotFound, Refused, TooLarge {
  private final transient Message problem;

  RequestRefused(Message problem) {
    super(problem.name());
    this.problem = problem;
  }

  /** The id of the {@link ErrorCode}. */
  public final String code() {
    return problem.name();
  }

  /** What is wrong, with the place and the remedy. */
  public final Message problem() {
    return problem;
  }
}
