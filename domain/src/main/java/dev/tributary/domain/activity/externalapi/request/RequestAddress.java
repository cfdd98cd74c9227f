package dev.tributary.domain.activity.externalapi.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.problem.Refused;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The address of a call while parameters and segments are added to it. What stands in it stays as
 * it was written; what is added is percent-encoded, so that it cannot leave its place.
 *
 * @param base what stands before the query
 * @param pairs of the query, encoded
 */
public record RequestAddress(String base, List<String> pairs) {
  public RequestAddress {
    pairs = List.copyOf(pairs);
  }

  public static RequestAddress of(String url) {
    int query = url.indexOf('?');
    return query < 0
        ? new RequestAddress(url, List.of())
        : new RequestAddress(
            url.substring(0, query),
            Arrays.stream(url.substring(query + 1).split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .toList());
  }

  /** One more query parameter. */
  public RequestAddress with(String name, String value) {
    String pair = PercentEncoding.of(name) + "=" + PercentEncoding.of(value);
    return new RequestAddress(base, Stream.concat(pairs.stream(), Stream.of(pair)).toList());
  }

  /** One query parameter in place of all of its name. */
  public RequestAddress replacing(String name, String value) {
    return new RequestAddress(base, pairs.stream().filter(pair -> !named(pair, name)).toList())
        .with(name, value);
  }

  /**
   * A further segment at the end of the path.
   *
   * @throws Refused when it is {@code .} or {@code ..}, which leads to another path
   */
  public RequestAddress segment(String value) {
    if (value.equals(".") || value.equals("..")) {
      throw new Refused(ExternalApiErrorCode.DOT_SEGMENT);
    }
    String slash = base.endsWith("/") ? "" : "/";
    return new RequestAddress(base + slash + PercentEncoding.of(value), pairs);
  }

  @Override
  public String toString() {
    return pairs.isEmpty() ? base : base + "?" + String.join("&", pairs);
  }

  private static boolean named(String pair, String name) {
    int end = pair.indexOf('=');
    String encoded = end < 0 ? pair : pair.substring(0, end);
    try {
      return URLDecoder.decode(encoded, UTF_8).equals(name);
    } catch (IllegalArgumentException badEncoding) {
      return encoded.equals(name);
    }
  }
}
