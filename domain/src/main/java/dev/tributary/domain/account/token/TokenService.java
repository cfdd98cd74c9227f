package dev.tributary.domain.account.token;

import java.util.List;

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

  public TokenService {
    parameters = List.copyOf(parameters);
  }
}
