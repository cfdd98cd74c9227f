package dev.tributary.domain.activity;

/** How many transitions may end at an activity: between {@code minimum} and {@code maximum}. */
public record Inlets(int minimum, int maximum) {
  public static final Inlets NONE = new Inlets(0, 0);
  public static final Inlets OPTIONAL = new Inlets(0, 1);
  public static final Inlets ONE = new Inlets(1, 1);
  public static final Inlets SEVERAL = new Inlets(2, Integer.MAX_VALUE);
  public static final Inlets ANY = new Inlets(1, Integer.MAX_VALUE);

  public Inlets {
    if (minimum < 0 || maximum < minimum) {
      throw new IllegalArgumentException("bad inlets: %d to %d".formatted(minimum, maximum));
    }
  }
}
