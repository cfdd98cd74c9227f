package dev.tributary.domain.fileimport;

import dev.tributary.domain.problem.Message;

/** What was found for a column of a file. */
sealed interface FoundColumn {
  /** It fills a column of the resource. */
  record Filled(String target, Sense sense) implements FoundColumn {}

  /** It is left out. */
  record LeftOut() implements FoundColumn {}

  /** Nothing is known of it. */
  record Unknown() implements FoundColumn {}

  /** A choice has to be made, or what was said of it is wrong. */
  record Unclear(Message problem) implements FoundColumn {}
}
