package dev.tributary.domain.activity.externalapi.asynchronous;

/**
 * A call that creates a job, whose result is fetched when the job has completed.
 *
 * @param enabled whether the call creates a job
 * @param job where the response of the call has the id of the job
 * @param result where the result is; the address of the job itself when none is given
 */
public record AsyncSettings(
    boolean enabled, ResponsePlace job, PollSettings poll, JobAddress result, JobEnd end) {
  public static final AsyncSettings OFF =
      new AsyncSettings(
          false, ResponsePlace.NONE, PollSettings.DEFAULT, JobAddress.NONE, JobEnd.NONE);

  /** The event variable that holds the id of the job in addresses of this activity. */
  public static final String VARIABLE = "job";

  /** Whether the id of the job is known. */
  public boolean identified() {
    return enabled && job.isSet();
  }
}
