package dev.tributary.domain.admission;

import dev.tributary.domain.admission.RunLimits.Start;

/** What becomes of a run at its start. */
public enum Admission {
  BEGIN,
  /** It waits in the state queued until others have ended. */
  WAIT,
  /** It never begins. */
  SKIP;

  /** Decides by the runs of the workflow at that moment. */
  public static Admission of(RunLimits limits, Start start, Load load) {
    Admission byOverlap = byOverlap(limits, start, load);
    boolean room = load.room() && hasRoom(limits, load.atWork()) && !overtakes(limits, load);
    return byOverlap == BEGIN && !room ? WAIT : byOverlap;
  }

  /**
   * Whether a run that waits may begin.
   *
   * @param atWork runs of its workflow that have begun and not ended
   */
  public static boolean mayBegin(RunLimits limits, Start start, int atWork) {
    boolean alone =
        switch (limits.overlap(start)) {
          case QUEUE, STOP_PREVIOUS -> true;
          case SKIP, PARALLEL -> false;
        };
    return (!alone || atWork == 0) && hasRoom(limits, atWork);
  }

  private static Admission byOverlap(RunLimits limits, Start start, Load load) {
    int others = load.atWork() + load.waiting();
    return switch (limits.overlap(start)) {
      case SKIP -> others > 0 ? SKIP : BEGIN;
      case QUEUE -> load.waiting() > 0 ? SKIP : others > 0 ? WAIT : BEGIN;
      case STOP_PREVIOUS -> others > 0 ? WAIT : BEGIN;
      case PARALLEL -> {
        int most = limits.parallel(start);
        yield most > 0 && others >= most ? SKIP : BEGIN;
      }
    };
  }

  private static boolean hasRoom(RunLimits limits, int atWork) {
    return limits.concurrency() == 0 || atWork < limits.concurrency();
  }

  /** A run does not overtake those of its workflow that wait. */
  private static boolean overtakes(RunLimits limits, Load load) {
    return limits.concurrency() > 0 && load.waiting() > 0;
  }

  /**
   * The other runs at a start.
   *
   * @param atWork runs of the workflow that have begun and not ended
   * @param waiting runs of the workflow that wait for their admission
   * @param room whether the limit of the installation allows one more, after all that wait
   */
  public record Load(int atWork, int waiting, boolean room) {}
}
