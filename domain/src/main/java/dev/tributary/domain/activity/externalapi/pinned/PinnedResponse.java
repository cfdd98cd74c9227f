package dev.tributary.domain.activity.externalapi.pinned;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.problem.Refused;
import java.util.Set;

/**
 * A response of an API that is used instead of a call.
 *
 * @param contentType empty when there is none
 * @param body as it was shown: secrets are masked
 */
public record PinnedResponse(int status, String contentType, String body) {
  private static final int LONGEST_TYPE = 200;

  /** No Content and Reset Content, which have no body. */
  private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205);

  /**
   * @throws Refused when the status is not one of success, or the content type is too long
   */
  public PinnedResponse {
    if (status < 200 || status > 299) {
      throw new Refused(ExternalApiErrorCode.PINNED_STATUS, status);
    }
    if (contentType.length() > LONGEST_TYPE || contentType.chars().anyMatch(c -> c < ' ')) {
      throw new Refused(ExternalApiErrorCode.PINNED_TYPE, LONGEST_TYPE);
    }
  }

  /** Whether a response of that size lacks the body that its status announces. */
  public static boolean isEmpty(int status, long bytes) {
    return bytes == 0 && !WITHOUT_BODY.contains(status);
  }

  /** Bytes of the body. */
  public int bytes() {
    return body.getBytes(UTF_8).length;
  }
}
