package dev.tributary.application.activity;

import dev.tributary.domain.problem.Message;

/** Puts a message into words where a value must hold them: the variable {@code errorMessage}. */
@FunctionalInterface
public interface MessageRenderer {
  /** The words in English. */
  String of(Message message);
}
