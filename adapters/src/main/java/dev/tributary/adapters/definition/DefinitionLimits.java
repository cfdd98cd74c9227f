package dev.tributary.adapters.definition;

/** How large a definition may be, whatever its syntax; guards against hostile texts. */
final class DefinitionLimits {
  /** A definition is some kilobytes; this leaves room for long message texts. */
  static final int CHARACTERS = 1 << 20;

  /** Settings nest a handful of levels. */
  static final int DEPTH = 40;

  /** Digits of a number. */
  static final int NUMBER = 64;

  private DefinitionLimits() {}
}
