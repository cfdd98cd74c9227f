package dev.tributary.adapters.sql;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The {@code application_name} of all sessions of this process with the database, by which other
 * nodes find them when it is dead.
 */
public record SessionName(String value) {
  /** A name that no other process has. */
  public static SessionName random() {
    return new SessionName(
        "tributary-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
  }
}
