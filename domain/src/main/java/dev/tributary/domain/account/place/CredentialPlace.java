package dev.tributary.domain.account.place;

/**
 * Where a request carries a credential.
 *
 * @param name of the header, the query parameter or the cookie
 * @param prefix text before the credential, such as {@code "Bearer "}
 */
public record CredentialPlace(ApiKeyPlace in, String name, String prefix) {
  private static final String AUTHORIZATION = "Authorization";

  /** User and password (RFC 7617). */
  public static final CredentialPlace BASIC = authorization("Basic ");

  /** A token (RFC 6750). */
  public static final CredentialPlace BEARER = authorization("Bearer ");

  private static CredentialPlace authorization(String scheme) {
    return new CredentialPlace(ApiKeyPlace.HEADER, AUTHORIZATION, scheme);
  }

  /** Whether both are one place with the same text before the credential. */
  public boolean matches(CredentialPlace other) {
    return in == other.in
        && sameName(other.name)
        && prefix.strip().equalsIgnoreCase(other.prefix.strip());
  }

  /** Names of headers have any letter case. */
  private boolean sameName(String other) {
    return switch (in) {
      case HEADER -> name.equalsIgnoreCase(other);
      case QUERY, COOKIE -> name.equals(other);
    };
  }
}
