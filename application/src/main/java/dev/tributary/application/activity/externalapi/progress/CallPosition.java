package dev.tributary.application.activity.externalapi.progress;

/**
 * The place of a call in an execution.
 *
 * @param call its number, from 1; the same in every repeat
 */
public record CallPosition(int call) {
  static final CallPosition FIRST = new CallPosition(1);
}
