package dev.tributary.domain.account.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.domain.secret.Secret;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a token expires that names it itself, as a JSON Web Token does (RFC 7519, 4.1.4). */
public final class JwtExpiry {
  private static final int LONGEST = 16_384;
  private static final Pattern PAYLOAD =
      Pattern.compile("[A-Za-z0-9_-]{2,}\\.([A-Za-z0-9_-]{2,})\\.[A-Za-z0-9_-]*");
  private static final Pattern EXPIRY = Pattern.compile("\"exp\"\\s*:\\s*(\\d{1,11})\\b");

  private JwtExpiry() {}

  /** Empty of a token that names none, or that is of another form. */
  public static Optional<Instant> of(Secret token) {
    String text = token.reveal();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher parts = PAYLOAD.matcher(text);
    return parts.matches()
        ? decoded(parts.group(1))
            .map(EXPIRY::matcher)
            .filter(Matcher::find)
            .map(found -> Instant.ofEpochSecond(Long.parseLong(found.group(1))))
        : Optional.empty();
  }

  private static Optional<String> decoded(String payload) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(payload), UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
