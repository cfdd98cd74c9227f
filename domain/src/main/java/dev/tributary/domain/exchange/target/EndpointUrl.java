package dev.tributary.domain.exchange.target;

import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.problem.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address of a call, sound in form: absolute, http or https, with a host, without user and
 * fragment. Whether it may be called is {@link TargetPolicy}'s decision.
 */
public record EndpointUrl(URI value) {
  private static final int LONGEST = 8192;
  private static final int HIGHEST_PORT = 65535;

  /** Of a DNS name and of each of its labels (RFC 1035, 2.3.4), without the dot at its end. */
  private static final int LONGEST_HOST = 253;

  private static final int LONGEST_LABEL = 63;

  /** C0, DEL and, in UTF-8, C1: a server that decodes a path may take them for a line's end. */
  private static final Pattern ENCODED_CONTROL =
      Pattern.compile("%(?:[01][0-9a-f]|7f|c2%[89][0-9a-f])", Pattern.CASE_INSENSITIVE);

  public EndpointUrl {
    checkForm(value);
  }

  /** Reads an address as a person wrote it or a template rendered it. */
  public static EndpointUrl of(String text) {
    if (text.length() > LONGEST) {
      throw unreadable("longer than " + LONGEST + " characters");
    }
    try {
      return new EndpointUrl(new URI(text));
    } catch (URISyntaxException malformed) {
      throw unreadable(reason(malformed));
    }
  }

  public boolean secure() {
    return "https".equalsIgnoreCase(value.getScheme());
  }

  /** Lower-case host; an IPv6 literal keeps its brackets. */
  public String host() {
    return value.getHost().toLowerCase(Locale.ROOT);
  }

  /** The port that is connected to, named or by default of the scheme. */
  public int port() {
    if (value.getPort() >= 0) {
      return value.getPort();
    }
    return secure() ? 443 : 80;
  }

  /** {@code scheme://host:port}, always with its port. */
  public String origin() {
    return (secure() ? "https" : "http") + "://" + host() + ":" + port();
  }

  /** Path and query as they are sent. */
  public String target() {
    String path = value.getRawPath().isEmpty() ? "/" : value.getRawPath();
    return value.getRawQuery() == null ? path : path + "?" + value.getRawQuery();
  }

  /** The path, with a slash at least. */
  public String path() {
    String path = value.getPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  /** The address without its query, for variables and metrics. */
  public String withoutQuery() {
    String text = value.toString();
    int query = text.indexOf('?');
    return query < 0 ? text : text.substring(0, query);
  }

  @Override
  public String toString() {
    return value.toString();
  }

  private static void checkForm(URI url) {
    String scheme = url.getScheme();
    if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
      throw unreadable("it must begin with https://");
    }
    if (url.getRawUserInfo() != null || hidesUser(url)) {
      throw new Refused(ExchangeErrorCode.URL_USER);
    }
    if (url.getRawFragment() != null) {
      throw new Refused(ExchangeErrorCode.URL_FRAGMENT);
    }
    if (url.getHost() == null || url.getHost().isEmpty()) {
      throw unreadable("it names no valid host");
    }
    if (tooLong(url.getHost())) {
      throw unreadable(
          "a host has at most %d characters, and %d between two dots"
              .formatted(LONGEST_HOST, LONGEST_LABEL));
    }
    if (ENCODED_CONTROL.matcher(url.getRawPath()).find()) {
      throw unreadable("the path holds an encoded control character, such as %0A");
    }
    if (url.getPort() > HIGHEST_PORT || url.getPort() == 0) {
      throw unreadable("the port must be 1 to " + HIGHEST_PORT);
    }
    if (!url.toString().chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw unreadable("characters outside ASCII must be percent-encoded, host names in Punycode");
    }
  }

  private static boolean tooLong(String host) {
    int end = host.endsWith(".") ? host.length() - 1 : host.length();
    return end > LONGEST_HOST
        || Arrays.stream(host.split("\\.")).anyMatch(label -> label.length() > LONGEST_LABEL);
  }

  private static boolean hidesUser(URI url) {
    return url.getRawAuthority() != null && url.getRawAuthority().indexOf('@') >= 0;
  }

  /** Reports the position of the fault, never the text itself: a query may hold a credential. */
  private static String reason(URISyntaxException malformed) {
    return malformed.getIndex() < 0
        ? malformed.getReason()
        : malformed.getReason() + ", column " + (malformed.getIndex() + 1);
  }

  private static Refused unreadable(String reason) {
    return new Refused(ExchangeErrorCode.URL_UNREADABLE, reason);
  }
}
