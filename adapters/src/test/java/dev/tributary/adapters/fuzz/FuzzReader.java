package dev.tributary.adapters.fuzz;

import java.util.List;
import java.util.function.Consumer;

/**
 * A reader of texts that accepts or refuses each, and does nothing else.
 *
 * @param seeds texts that it accepts, from which others are made
 * @param words that have a meaning for it
 * @param read throws one of {@code refusals} when it refuses a text
 */
record FuzzReader(
    String name,
    List<String> seeds,
    List<String> words,
    List<Class<? extends RuntimeException>> refusals,
    Consumer<String> read) {
  FuzzReader {
    seeds = List.copyOf(seeds);
    words = List.copyOf(words);
    refusals = List.copyOf(refusals);
  }

  /** Whether the text was accepted; anything but a refusal is thrown on. */
  boolean accepts(String text) {
    try {
      read.accept(text);
      return true;
    } catch (RuntimeException thrown) {
      if (refusals.stream().anyMatch(refusal -> refusal.isInstance(thrown))) {
        return false;
      }
      throw thrown;
    }
  }
}
