package dev.tributary.adapters.activity.externalapi;

/** What the declarations of limits share. */
final class Limits {
  /** Key of the help text of fields that hold a time. */
  static final String TIME_HELP = "externalapi-form.timeHelp";

  private Limits() {}

  /** {@code number} as an int, clamped to -1 and the largest; validation refuses both. */
  static int fitting(long number) {
    return Math.clamp(number, -1, Integer.MAX_VALUE);
  }
}
