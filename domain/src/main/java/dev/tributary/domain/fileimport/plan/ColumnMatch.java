package dev.tributary.domain.fileimport.plan;

import dev.tributary.domain.problem.Message;

/** What was found for a column of a file. */
sealed interface ColumnMatch {
  /** It fills a column of the resource. */
  record Filled(String target, OptOutMeaning sense) implements ColumnMatch {}

  /** It is left out. */
  record Ignored() implements ColumnMatch {}

  /** Nothing is known of it. */
  record Unknown() implements ColumnMatch {}

  /** A choice is needed, or the given one is wrong. */
  record Ambiguous(Message problem) implements ColumnMatch {}
}
