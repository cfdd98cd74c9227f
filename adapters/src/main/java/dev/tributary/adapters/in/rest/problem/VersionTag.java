package dev.tributary.adapters.in.rest.problem;

import org.jspecify.annotations.Nullable;

/** The entity tag of something that is changed under optimistic locking: its version. */
public final class VersionTag {
  private static final int PRECONDITION_FAILED = 412;
  private static final int PRECONDITION_REQUIRED = 428;

  private VersionTag() {}

  /** {@code "7"}, as the header {@code ETag} has it. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that {@code If-Match} names, which must be the present one.
   *
   * @throws RestProblem 428 without the header, 412 when it names another version
   */
  public static long require(@Nullable String ifMatch, long present) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new RestProblem(PRECONDITION_REQUIRED, RestCode.IF_MATCH_MISSING);
    }
    String tag = ifMatch.strip();
    if (!tag.equals("*") && !tag.equals(of(present))) {
      throw new RestProblem(PRECONDITION_FAILED, RestCode.IF_MATCH_STALE, tag, of(present));
    }
    return present;
  }
}
