package dev.tributary.domain.activity;

/** The groups of the palette. */
public enum ActivityGroup {
  TARGETING,
  EXECUTION,
  DATA_MANAGEMENT,
  CHANNELS
}
