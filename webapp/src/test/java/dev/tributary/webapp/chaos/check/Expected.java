package dev.tributary.webapp.chaos.check;

import java.util.Map;

/**
 * What a finished run of a workflow has done.
 *
 * @param recipients how many, each of whom has one message
 * @param calls how many, each with its own idempotency key
 * @param safe whether its calls may be repeated
 * @param rows by activity: how many leave it
 * @param sets at most so many are stored after its end
 */
public record Expected(
    String workflow, int recipients, int calls, boolean safe, Map<String, Long> rows, int sets) {
  public Expected {
    rows = Map.copyOf(rows);
  }
}
