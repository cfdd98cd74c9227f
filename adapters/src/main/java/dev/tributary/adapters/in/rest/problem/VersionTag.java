package dev.tributary.adapters.in.rest.problem;

import static jakarta.ws.rs.core.Response.Status.PRECONDITION_FAILED;
import static jakarta.ws.rs.core.Response.Status.PRECONDITION_REQUIRED;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The entity tag of something that is changed under optimistic locking: its version. */
public final class VersionTag {
  private VersionTag() {}

  /** {@code "7"}, as the header {@code ETag} has it. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** Whether {@code If-None-Match} names {@code tag}; weak tags count, as RFC 9110 has it. */
  static boolean isAmong(String ifNoneMatch, String tag) {
    return Arrays.stream(ifNoneMatch.split(",", -1))
        .map(String::strip)
        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
        .anyMatch(known -> known.equals("*") || known.equals(tag));
  }

  /**
   * The present version, which must be among those that {@code If-Match} names; a weak tag never
   * matches, as RFC 9110 has it.
   *
   * @throws RestProblem 428 without the header, 412 when it names another version
   */
  public static long require(@Nullable String ifMatch, long present) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new RestProblem(PRECONDITION_REQUIRED, RestErrorCode.IF_MATCH_MISSING);
    }
    boolean named =
        Arrays.stream(ifMatch.split(",", -1))
            .map(String::strip)
            .anyMatch(tag -> tag.equals("*") || tag.equals(of(present)));
    if (!named) {
      throw new RestProblem(
          PRECONDITION_FAILED, RestErrorCode.IF_MATCH_STALE, ifMatch.strip(), of(present));
    }
    return present;
  }
}
