package dev.tributary.adapters.activity.externalapi;

/** Limits in settings. */
final class Limits {
  /** Key of what forms explain about a time. */
  static final String TIME_HELP = "externalapi-form.timeHelp";

  private Limits() {}

  /** {@code number} as far as it fits; validation checks it. */
  static int fitting(long number) {
    return Math.clamp(number, -1, Integer.MAX_VALUE);
  }
}
