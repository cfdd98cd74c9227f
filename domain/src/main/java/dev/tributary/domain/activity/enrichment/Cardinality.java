package dev.tributary.domain.activity.enrichment;

/** How many linked rows a row has, and what follows when it has another number. */
public enum Cardinality {
  /** Exactly one: rows without one are left out with a warning, several are a failure. */
  ONE,
  /** None or one: none leaves nulls, of several the first is taken with a warning. */
  ZERO_OR_ONE,
  /** Any number: none of their columns, but how many they are, aggregates, and the first ones. */
  MANY
}
