package dev.tributary.adapters.in.rest.run;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The preference {@code wait} of the header {@code Prefer} (RFC 7240), in seconds. */
final class PreferredWait {
  private static final Pattern WAIT =
      Pattern.compile("(?:^|,)\\s*wait\\s*=\\s*\"?(\\d{1,6})\"?\\s*(?:$|[,;])");

  private PreferredWait() {}

  /**
   * How long the caller would wait; a preference of another form is ignored, as the RFC requires.
   */
  static Optional<Duration> of(@Nullable String prefer) {
    return Optional.ofNullable(prefer)
        .map(WAIT::matcher)
        .filter(Matcher::find)
        .map(found -> Duration.ofSeconds(Long.parseLong(found.group(1))));
  }
}
