package dev.tributary.domain.activity.externalapi.conversion;

import dev.tributary.domain.secret.SecretMask;

/**
 * A value that did not fit, as it may be shown. It is masked before it is shortened: a secret
 * without its end would not be recognised.
 */
public final class ValueExcerpt {
  /** Characters of which people are shown the first. */
  private static final int KEPT = 1000;

  private static final int SHOWN = 40;

  private ValueExcerpt() {}

  /** The beginning of {@code value} that is retained until it can be masked. */
  public static String beginning(String value) {
    return value.length() > KEPT ? value.substring(0, KEPT) : value;
  }

  /** How the value begins, without secrets and without what cannot be printed. */
  public static String shown(String beginning, SecretMask mask) {
    boolean cut = beginning.length() >= KEPT;
    String masked = cut ? mask.maskCut(beginning) : mask.mask(beginning);
    boolean goesOn = masked.length() > SHOWN;
    return StorableText.shown(goesOn ? masked.substring(0, SHOWN) + "…" : masked);
  }
}
