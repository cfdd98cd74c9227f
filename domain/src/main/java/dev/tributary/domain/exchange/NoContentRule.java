package dev.tributary.domain.exchange;

/** Which responses without content are taken for an empty result. */
public enum NoContentRule {
  /** None: each is a failure. */
  FAIL,
  /** Those of status 204 and 205, which have no content by definition. */
  BY_STATUS,
  /** All of status 2xx. */
  ALWAYS;

  /** Whether a response of {@code status} without content is an empty result. */
  public boolean accepts(int status) {
    return switch (this) {
      case FAIL -> false;
      case BY_STATUS -> status == 204 || status == 205;
      case ALWAYS -> true;
    };
  }
}
