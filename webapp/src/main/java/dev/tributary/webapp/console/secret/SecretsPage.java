package dev.tributary.webapp.console.secret;

import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

/**
 * The secrets by name.
 *
 * @param problem why the last attempt was refused
 * @param typed the name of that attempt; a value is never given back
 * @param origins what was typed with it
 * @param more where further secrets are; empty at the end
 */
public record SecretsPage(
    List<Row> rows, String more, Optional<Message> problem, String typed, String origins) {
  /** A secret, where it may be sent, and what refers to it. */
  public record Row(String name, String updated, List<String> origins, List<String> users) {}
}
