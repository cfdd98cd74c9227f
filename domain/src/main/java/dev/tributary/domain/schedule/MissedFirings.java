package dev.tributary.domain.schedule;

/**
 * What becomes of firings that were not served in time: no node ran, or the database was away.
 *
 * @param most how many of them {@link Policy#RUN_ALL} makes up for
 */
public record MissedFirings(Policy policy, long most) {
  /** The most that may be made up for at once. */
  public static final long LIMIT = 100;

  /** One run for all of them. */
  public static final MissedFirings DEFAULT = new MissedFirings(Policy.RUN_ONCE, 10);

  /** How many missed firings start a run. */
  public enum Policy {
    /** One, unless a firing on time starts one anyway. */
    RUN_ONCE,
    SKIP,
    /** The last ones, up to a number. */
    RUN_ALL
  }
}
