package dev.tributary.domain.account.token;

/** How an assertion is signed (RFC 7518, 3.1). */
public enum SigningAlgorithm {
  /** RSASSA-PKCS1-v1_5 with SHA-256. */
  RS256,
  /** RSASSA-PSS with SHA-256. */
  PS256,
  /** ECDSA over P-256 with SHA-256. */
  ES256
}
