package dev.tributary.cli.terminal;

/** The exit codes of commands; the launcher's help lists them. */
public final class ExitCodes {
  public static final int DONE = 0;

  /** The operation was tried and failed. */
  public static final int FAILED = 1;

  /** The operation was not tried: wrong usage, no permission, not found, or no connection. */
  public static final int REFUSED = 2;

  /** The operation ended with warnings that a person should check. */
  public static final int DONE_WITH_WARNINGS = 3;

  /** The operation continues after the command's timeout. */
  public static final int STILL_RUNNING = 4;

  private ExitCodes() {}
}
