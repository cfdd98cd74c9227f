package dev.tributary.domain.exchange.retry;

import dev.tributary.domain.exchange.rule.BodyStart;
import dev.tributary.domain.json.JsonPointer;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Where a response names the time of a retry: {@code X-RateLimit-Reset}, {@code /error/retryAfter},
 * or {@code X-Reason: try again in * seconds}.
 *
 * @param place name of a header, or a JSON Pointer into the body, which begins with a slash
 * @param before text before the time; empty for none
 * @param after text after the time; empty for none
 */
public record WaitSource(String place, String before, String after) {
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,255}");
  private static final int LONGEST = 1_000;
  private static final String TIME = "*";

  /** Reads its written form; empty when it is none. */
  public static Optional<WaitSource> parse(String text) {
    int end = text.indexOf(": ");
    String place = end < 0 ? text : text.substring(0, end);
    String pattern = end < 0 ? TIME : text.substring(end + 2);
    int time = pattern.indexOf(TIME);
    return text.length() <= LONGEST
            && isPlace(place)
            && time >= 0
            && pattern.indexOf(TIME, time + 1) < 0
        ? Optional.of(
            new WaitSource(place, pattern.substring(0, time), pattern.substring(time + 1)))
        : Optional.empty();
  }

  private static boolean isPlace(String text) {
    if (!text.startsWith("/")) {
      return NAME.matcher(text).matches();
    }
    try {
      return !JsonPointer.of(text).tokens().isEmpty();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** Whether it is the header that is made for it. */
  public boolean retryAfter() {
    return place.equalsIgnoreCase(RetryPolicy.RETRY_AFTER);
  }

  /** The time as the response writes it; empty when none that can be read is there. */
  public Optional<String> find(Function<String, Optional<String>> headers, BodyStart body) {
    Optional<String> value =
        place.startsWith("/") ? body.at(JsonPointer.of(place)) : headers.apply(place);
    return value.flatMap(this::time).filter(WaitHeader::readable);
  }

  private Optional<String> time(String value) {
    int begin = value.indexOf(before);
    if (begin < 0) {
      return Optional.empty();
    }
    String rest = value.substring(begin + before.length());
    int end = after.isEmpty() ? rest.length() : rest.indexOf(after);
    return end < 0 ? Optional.empty() : Optional.of(rest.substring(0, end).strip());
  }
}
