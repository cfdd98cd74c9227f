package dev.tributary.webapp.chaos.check;

/** What holds whatever fails, and what its violation counts as. */
public enum Invariant {
  START_KEPT(Harm.LOST, "an acknowledged start is a run"),
  START_ONCE(Harm.DOUBLED, "a start that is repeated with its key is one run"),
  RUN_ENDS(Harm.STUCK, "every run ends, and only a requested stop ends it early"),
  END_ONCE(Harm.DOUBLED, "a run begins and ends once"),
  STOP_HOLDS(Harm.DOUBLED, "nothing begins after a run was stopped"),
  NO_TAKE_OVER(
      Harm.DOUBLED,
      "no task is taken over unless a fault of nodes, network or database was injected"),
  NO_FAILURE(Harm.LOST, "no run fails unless a fault was injected"),
  COUNTS_ADD_UP(Harm.LOST, "what leaves an activity arrives at the next one"),
  SETS_RELEASED(Harm.STUCK, "a finished run retains the set of its last transition only"),
  MESSAGE_MADE(Harm.LOST, "a finished run has a message for each recipient"),
  MESSAGE_ONCE(Harm.DOUBLED, "no recipient has two messages of a run"),
  MESSAGE_WHOLE(Harm.LOST, "each message holds the values that the activities before it brought"),
  MAIL_ARRIVED(Harm.LOST, "a message that is listed as sent was accepted by the mail server"),
  MAIL_LISTED(Harm.LOST, "a message that the mail server accepted is listed as sent or unknown"),
  MAIL_ONCE(Harm.DOUBLED, "the mail server accepted no message twice"),
  CALL_MADE(Harm.LOST, "a finished run has called the API"),
  CALL_RECORDED(Harm.LOST, "each request that arrived was recorded before its first byte"),
  CALL_SAME(Harm.DOUBLED, "a repeated call has the same key and the same body"),
  CALL_ONCE(Harm.DOUBLED, "a call that must not be repeated arrives once"),
  PAGE_ONCE(
      Harm.DOUBLED,
      "no page is requested again after the next one, but by a process whose task was taken over"),
  FIRED(Harm.LOST, "each firing of a schedule starts a run"),
  FIRED_ONCE(Harm.DOUBLED, "no firing of a schedule starts two runs"),
  LED_ON(Harm.LOST, "a run that is to start or signal another one has done so when it is finished"),
  LED_ONCE(Harm.DOUBLED, "no run starts or signals another one twice"),
  DECISION_KEPT(Harm.LOST, "what was approved is sent, and nothing else"),
  DECISION_ONCE(Harm.DOUBLED, "an approval is decided once"),
  SIGNAL_KEPT(Harm.LOST, "a signal has woken as many runs as its response says"),
  SIGNAL_ONCE(Harm.DOUBLED, "a run that waits for a signal is woken by one"),
  EVENT_NOTIFIED(Harm.LOST, "the webhook was notified of each start and end of a run"),
  EVENT_ONCE(Harm.DOUBLED, "no event has two ids"),
  EVENT_SAME(Harm.DOUBLED, "a repeated delivery has the same id and the same events"),
  JOB_DELETED(Harm.LOST, "each job of which a run knows is deleted after its end"),
  JOB_ABORTED(Harm.LOST, "a job that had not ended when its run was stopped is aborted"),
  JOB_DELETED_ONCE(
      Harm.DOUBLED, "no job is deleted again unless a response was lost or a fault was injected"),
  JOB_GONE(
      Harm.DOUBLED,
      "nothing else is requested of a job after its deletion was confirmed, but by a process that lost its task"),
  WAIT_KEPT(Harm.DOUBLED, "no wait ends before its time unless a fault was injected"),
  NOTHING_LEFT(
      Harm.STUCK,
      "no queue entry, unlisted table, waiting message, lock or job to be ended is left"),
  NODE_RECOVERS(Harm.STUCK, "every node is ready again after a fault");

  private final Harm harm;
  private final String text;

  Invariant(Harm harm, String text) {
    this.harm = harm;
    this.text = text;
  }

  public Harm harm() {
    return harm;
  }

  public String text() {
    return text;
  }

  /** What a violation counts as in the closing line. */
  public enum Harm {
    LOST,
    DOUBLED,
    STUCK
  }
}
