package dev.tributary.application.activity.externalapi;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checkpoint of an execution, in its written form; the first character is its version. */
final class Progress {
  /** Rows are being written; a repeat starts again on an emptied table. */
  static final String LOADING = "1 loading";

  private static final Pattern COMPLETE = Pattern.compile("1 complete (\\d{1,18})");

  private Progress() {}

  /** The whole answer is in the table; a repeat does not call again. */
  static String complete(long rows) {
    return "1 complete " + rows;
  }

  /** The rows of an answer that an earlier attempt wrote completely. */
  static OptionalLong completeRows(Optional<String> checkpoint) {
    return checkpoint
        .map(COMPLETE::matcher)
        .filter(Matcher::matches)
        .map(complete -> OptionalLong.of(Long.parseLong(complete.group(1))))
        .orElse(OptionalLong.empty());
  }
}
