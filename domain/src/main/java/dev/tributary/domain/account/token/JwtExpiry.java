package dev.tributary.domain.account.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.secret.Secret;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a token expires that names it itself, as a JSON Web Token does (RFC 7519, 4.1.4). */
public final class JwtExpiry {
  /** Where the payload has it. */
  public static final JsonPointer CLAIM = JsonPointer.of("/exp");

  private static final int LONGEST = 16_384;
  private static final Pattern PAYLOAD =
      Pattern.compile("[A-Za-z0-9_-]{2,}\\.([A-Za-z0-9_-]{2,})\\.[A-Za-z0-9_-]*");
  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");

  /** Exclusive; milliseconds where seconds are meant are above. */
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000_000L);

  private JwtExpiry() {}

  /** The payload of a JSON Web Token; empty of a token of another form. */
  public static Optional<String> payload(Secret token) {
    String text = token.reveal();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher parts = PAYLOAD.matcher(text);
    return parts.matches() ? decoded(parts.group(1)) : Optional.empty();
  }

  /** The time of a claim, in seconds as JSON writes a number; empty when it is none. */
  public static Optional<Instant> at(String claim) {
    return Optional.of(claim)
        .filter(text -> NUMBER.matcher(text).matches())
        .map(BigDecimal::new)
        .filter(seconds -> seconds.compareTo(MOST) < 0)
        .map(seconds -> Instant.ofEpochSecond(seconds.longValue()));
  }

  private static Optional<String> decoded(String payload) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(payload), UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
