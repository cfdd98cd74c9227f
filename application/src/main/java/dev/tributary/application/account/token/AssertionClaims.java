package dev.tributary.application.account.token;

import dev.tributary.domain.account.token.Assertion.Claim;
import java.time.Instant;
import java.util.List;

/**
 * What is claimed (RFC 7523, 3).
 *
 * @param subject empty leaves it out
 * @param others further claims, whose values are texts
 */
public record AssertionClaims(
    String issuer,
    String subject,
    String audience,
    Instant issuedAt,
    Instant expiresAt,
    List<Claim> others) {
  public AssertionClaims {
    others = List.copyOf(others);
  }
}
