package dev.tributary.domain.account.token;

import java.time.Duration;
import java.util.List;

/**
 * What an account asserts to an authorisation server in place of a person's consent (RFC 7523, 3).
 *
 * @param subject for whom the token is; empty leaves it out
 * @param audience the server as it calls itself; empty for the address of the token endpoint
 * @param scope as a claim, as Google wants it; empty leaves it out
 * @param lifetime after which the assertion is not accepted any more
 * @param claims what the server wants besides
 */
public record Assertion(
    String issuer,
    String subject,
    String audience,
    String scope,
    Duration lifetime,
    List<Claim> claims,
    SigningKey signing) {
  public static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(5);

  /** Google accepts no longer one. */
  public static final Duration LONGEST_LIFETIME = Duration.ofHours(1);

  public static final Assertion DEFAULT =
      new Assertion("", "", "", "", DEFAULT_LIFETIME, List.of(), SigningKey.DEFAULT);

  public Assertion {
    claims = List.copyOf(claims);
  }

  /** A further claim, whose value is a text. */
  public record Claim(String name, String value) {}
}
