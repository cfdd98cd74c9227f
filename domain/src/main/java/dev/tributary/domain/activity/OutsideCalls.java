package dev.tributary.domain.activity;

/** What an activity asks of systems outside of this installation, beside its messages. */
public enum OutsideCalls {
  /** Nothing. */
  NONE,
  /** It reads there. */
  READING,
  /** It may change what they hold. */
  CHANGING
}
