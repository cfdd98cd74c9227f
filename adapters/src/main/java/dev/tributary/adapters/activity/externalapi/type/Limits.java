package dev.tributary.adapters.activity.externalapi.type;

/** What the declarations of limits share. */
public final class Limits {
  /** Key of the help text of fields that hold a time. */
  public static final String TIME_HELP = "externalapi-form.timeHelp";

  private Limits() {}

  /** {@code number} as an int, clamped to -1 and the largest; validation refuses both. */
  public static int fitting(long number) {
    return Math.clamp(number, -1, Integer.MAX_VALUE);
  }
}
