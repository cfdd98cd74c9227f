package dev.tributary.cli.terminal;

/** What a script learns from the end of a command; the launcher's help lists them. */
public final class ExitCodes {
  public static final int DONE = 0;

  /** What was asked for was tried and did not come to its end. */
  public static final int FAILED = 1;

  /** It could not be tried: wrong use, no right, no such thing, nobody there. */
  public static final int REFUSED = 2;

  /** It was done, and somebody should look. */
  public static final int DONE_WITH_WARNINGS = 3;

  /** It goes on, but nobody waits for it any longer. */
  public static final int STILL_RUNNING = 4;

  private ExitCodes() {}
}
