package dev.tributary.domain.exchange;

import dev.tributary.domain.problem.Refused;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a request header that an author may set: a token (RFC 9110, 5.6.2) and none that the
 * program sets.
 */
public record HeaderName(String value) {
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,255}");

  /** Parts of names that hold credentials wherever they stand. */
  private static final Pattern SENSITIVE =
      Pattern.compile("auth|token|secret|passw|credential|signature|session|cookie|api-?key");

  /** Words of names that hold credentials, and what makes a key one. */
  private static final Pattern SENSITIVE_WORDS =
      Pattern.compile(
          "(^|-)(pass|pwd|passphrase|passcode|pin|otp|sid|jwt|bearer|creds?|sig|hmac)(-|$)"
              + "|^(x-)?keys?$"
              + "|(access|subscription|private|client|app|application|license|account|service|user"
              + "|developer|partner|functions?|master|shared|admin|encryption|signing)-?keys?(-|$)");

  /** Headers on which the connection, the body or the idempotency of a call depends. */
  private static final Set<String> RESERVED =
      Set.of(
          "accept",
          "accept-encoding",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "cookie",
          "date",
          "expect",
          "host",
          "idempotency-key",
          "keep-alive",
          "origin",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "via");

  public HeaderName {
    if (!isToken(value)) {
      throw new Refused(ExchangeErrorCode.HEADER_NAME_BAD, visible(value));
    }
    if (reserved(value.toLowerCase(Locale.ROOT))) {
      throw new Refused(ExchangeErrorCode.HEADER_RESERVED, value);
    }
  }

  /** Whether a header can have this name, one of the program's own included. */
  public static boolean isToken(String name) {
    return TOKEN.matcher(name).matches();
  }

  /** Whether its value is a credential by the look of its name. */
  public boolean sensitive() {
    return sensitive(value);
  }

  /** The same question for any name, also of a response's header. */
  public static boolean sensitive(String name) {
    String words = name.toLowerCase(Locale.ROOT).replace('_', '-').replace('.', '-');
    return SENSITIVE.matcher(words).find() || SENSITIVE_WORDS.matcher(words).find();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HeaderName(String name) && name.equalsIgnoreCase(value);
  }

  @Override
  public int hashCode() {
    return value.toLowerCase(Locale.ROOT).hashCode();
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean reserved(String name) {
    return RESERVED.contains(name) || name.startsWith("proxy-") || name.startsWith("sec-");
  }

  /** Its beginning without control characters, which would break the line that reports them. */
  public static String visible(String text) {
    String shown = text.length() > 80 ? text.substring(0, 80) : text;
    return shown.replaceAll("\\p{Cntrl}", "?");
  }
}
