package dev.tributary.application.activity.externalapi;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The checkpoint of an execution, in its written form; the first character is its version. Version
 * 1 knew no rejects.
 */
final class Progress {
  /** Rows are being written; a repeat starts again on emptied tables. */
  static final String LOADING = "2 loading";

  private static final Pattern COMPLETE =
      Pattern.compile("(?:1 complete (\\d{1,18}))|(?:2 complete (\\d{1,18}) (\\d{1,18}))");

  private Progress() {}

  /** The whole answer is in its tables; a repeat does not call again. */
  static String complete(Loaded loaded) {
    return "2 complete %d %d".formatted(loaded.rows(), loaded.rejects());
  }

  /** What an earlier attempt wrote completely. */
  static Optional<Loaded> completed(Optional<String> checkpoint) {
    return checkpoint.map(COMPLETE::matcher).filter(Matcher::matches).map(Progress::loaded);
  }

  private static Loaded loaded(Matcher complete) {
    return complete.group(1) == null
        ? new Loaded(Long.parseLong(complete.group(2)), Long.parseLong(complete.group(3)))
        : new Loaded(Long.parseLong(complete.group(1)), 0);
  }
}
