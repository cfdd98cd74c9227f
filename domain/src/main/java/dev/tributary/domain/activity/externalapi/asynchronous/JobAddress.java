package dev.tributary.domain.activity.externalapi.asynchronous;

/**
 * Where something of a job is requested: at an address that its author writes, or at one that a
 * response gives.
 *
 * @param url which may hold {@code $(expression)}; blank for none
 */
public record JobAddress(String url, ResponsePlace place) {
  public static final JobAddress NONE = new JobAddress("", ResponsePlace.NONE);

  /** Whether its author writes it. */
  public boolean written() {
    return !url.isBlank();
  }

  /** How many addresses are given. */
  public long names() {
    return place.names() + (written() ? 1 : 0);
  }
}
