package dev.tributary.domain.activity.externalapi.asynchronous;

/**
 * A request that ends a job.
 *
 * @param url which may hold {@code $(expression)}; blank for the address where the job is polled
 */
public record EndRequest(EndMethod method, String url) {
  public static final EndRequest NONE = new EndRequest(EndMethod.NONE, "");

  /** Whether it is sent. */
  public boolean isSet() {
    return method != EndMethod.NONE;
  }
}
