package dev.tributary.domain.activity.externalapi.asynchronous;

/**
 * What is sent when an activity needs its job no longer.
 *
 * @param abort sent when the job has not ended by itself
 * @param delete sent in any case
 */
public record JobEnd(EndRequest abort, EndRequest delete, When when) {
  public static final JobEnd NONE = new JobEnd(EndRequest.NONE, EndRequest.NONE, When.ALWAYS);

  /** After which ends of an activity it is sent. */
  public enum When {
    /** Also after a failure and when the run was stopped; a resume creates another job. */
    ALWAYS,
    /** After its completion only; a resume goes on with the job. */
    COMPLETED
  }

  /** Whether anything is sent. */
  public boolean isSet() {
    return abort.isSet() || delete.isSet();
  }
}
