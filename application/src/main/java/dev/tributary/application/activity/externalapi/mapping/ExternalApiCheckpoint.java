package dev.tributary.application.activity.externalapi.mapping;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The checkpoint of an execution, in its written form; the first character is its version. Version
 * 1 knew no rejects.
 */
public final class ExternalApiCheckpoint {
  /** Rows are being written; a repeat starts again on emptied tables. */
  static final String LOADING = "2 loading";

  private static final Pattern COMPLETE =
      Pattern.compile("(?:1 complete (\\d{1,18}))|(?:2 complete (\\d{1,18}) (\\d{1,18}))");

  private ExternalApiCheckpoint() {}

  /** The whole response is in its tables; a repeat does not call again. */
  static String complete(LoadResult loadResult) {
    return "2 complete %d %d".formatted(loadResult.rows(), loadResult.rejects());
  }

  /** What an earlier attempt wrote completely. */
  public static Optional<LoadResult> completed(Optional<String> checkpoint) {
    return checkpoint
        .map(COMPLETE::matcher)
        .filter(Matcher::matches)
        .map(ExternalApiCheckpoint::loaded);
  }

  private static LoadResult loaded(Matcher complete) {
    return complete.group(1) == null
        ? new LoadResult(Long.parseLong(complete.group(2)), Long.parseLong(complete.group(3)))
        : new LoadResult(Long.parseLong(complete.group(1)), 0);
  }
}
