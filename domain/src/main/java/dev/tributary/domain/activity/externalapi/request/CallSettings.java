package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RetryPolicy;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where and how the API is called.
 *
 * @param url may hold {@code $(expression)} in path and query
 * @param idempotencyKey whether a key is sent that makes a repeat recognisable
 */
public record CallSettings(
    HttpMethod method,
    String url,
    List<HeaderSetting> headers,
    boolean idempotencyKey,
    RetryPolicy retry) {
  private static final Pattern ORIGIN = Pattern.compile("[^/?#]*//[^/?#]*");

  /** The methods that a call may have; definitions with others are read and reported. */
  public static final List<HttpMethod> METHODS = List.of(HttpMethod.POST);

  public CallSettings {
    headers = List.copyOf(headers);
  }

  /** Scheme, host and port as they are written, which no value decides; in lower case. */
  public String origin() {
    Matcher origin = ORIGIN.matcher(url);
    return (origin.lookingAt() ? origin.group() : url).toLowerCase(Locale.ROOT);
  }
}
