package dev.tributary.domain.account.token;

import java.util.List;
import java.util.Optional;

/**
 * Where and as whom an account asks for access tokens (RFC 6749).
 *
 * @param tokenUrl the token endpoint
 * @param scope what is asked for, with a blank between the scopes; empty leaves it out
 * @param audience for which API; empty leaves it out
 * @param parameters what the authorisation server wants besides
 */
public record TokenService(
    String tokenUrl,
    TokenClient client,
    String scope,
    String audience,
    List<TokenParameter> parameters) {
  public static final TokenService DEFAULT =
      new TokenService("", TokenClient.DEFAULT, "", "", List.of());

  /** For a grant whose assertion proves enough. */
  public static final TokenService WITHOUT_CLIENT =
      new TokenService(
          "", TokenClient.of("", ClientAuthentication.NONE, Optional.empty()), "", "", List.of());

  public TokenService {
    parameters = List.copyOf(parameters);
  }
}
