package dev.tributary.domain.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/** A recorded request as a line for a POSIX shell that sends it again, its secrets masked. */
public final class CurlCommand {
  /** Unicode's replacement character. */
  private static final String REPLACEMENT = "\uFFFD";

  /** All but tabs and the ends of lines. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}&&[^\\t\\n]]");

  private CurlCommand() {}

  public static String of(RecordedRequest request) {
    StringBuilder line = new StringBuilder();
    RecordedBody body = request.body();
    if (body.bytes() > body.head().getBytes(UTF_8).length) {
      line.append(
          "# Only the beginning of the body is recorded; it has %d bytes.\n"
              .formatted(body.bytes()));
    }
    line.append("curl --globoff --request ").append(request.method());
    line.append(' ').append(quoted(request.url()));
    for (RecordedHeader header : request.headers()) {
      line.append(" \\\n  --header ").append(quoted(header.name() + ": " + header.value()));
    }
    if (body.bytes() > 0) {
      line.append(" \\\n  --data-raw ").append(quoted(body.head()));
    }
    return line.append('\n').toString();
  }

  /**
   * Nothing is special within single quotes but their end. A terminal into which the line is pasted
   * would obey control characters.
   */
  private static String quoted(String text) {
    String shown = CONTROL.matcher(text).replaceAll(REPLACEMENT);
    return "'" + shown.replace("'", "'\\''") + "'";
  }
}
