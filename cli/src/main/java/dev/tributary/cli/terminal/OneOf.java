package dev.tributary.cli.terminal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the verb of a command and the id that it needs. */
public final class OneOf {
  private OneOf() {}

  /** The refusal of a word that is none of {@code possible}. */
  public static CommandFailed unknown(String word, List<String> possible) {
    return new CommandFailed(Labels.of("unknown", word, String.join(", ", possible)));
  }

  /** The id that {@code command} is about. */
  public static String required(@Nullable String id, String command) {
    if (id == null) {
      throw new CommandFailed(Labels.of("no-id", command));
    }
    return id;
  }
}
