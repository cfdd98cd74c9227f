package dev.tributary.application.activity.externalapi.progress;

import java.time.Instant;

/**
 * A job that an activity has created at its API.
 *
 * @param number of the call that created it
 * @param id empty when the settings name no place of it
 * @param address where it is polled, when the API has given it; empty otherwise
 * @param since when it was created
 * @param polls that were made
 * @param completed whether its result can be fetched
 * @param personal whether the request that created it holds personal data
 */
public record RemoteJob(
    long number,
    String id,
    String address,
    Instant since,
    long polls,
    boolean completed,
    boolean personal) {
  /** After one more poll. */
  public RemoteJob polled() {
    return new RemoteJob(number, id, address, since, polls + 1, completed, personal);
  }

  /** After the poll that has found its result. */
  public RemoteJob withResult() {
    return new RemoteJob(number, id, address, since, polls + 1, true, personal);
  }
}
