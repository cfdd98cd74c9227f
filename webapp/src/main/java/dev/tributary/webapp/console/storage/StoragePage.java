package dev.tributary.webapp.console.storage;

import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

/**
 * What is stored.
 *
 * @param measured when; empty before the first measurement
 * @param history what runs take together, and how much they may
 */
public record StoragePage(
    Optional<Message> measured, Message history, List<Workflow> workflows, List<Table> tables) {
  /**
   * A workflow; each amount is a count and bytes.
   *
   * @param sets with their rows
   */
  public record Workflow(
      String name,
      String bytes,
      Amount runs,
      Amount journal,
      Amount sets,
      String rows,
      Amount exchanges,
      Amount messages) {}

  /**
   * How much of one kind.
   *
   * @param bytes empty where there are none
   */
  public record Amount(String count, String bytes) {}

  /** A table of the database. */
  public record Table(String name, String bytes) {}
}
