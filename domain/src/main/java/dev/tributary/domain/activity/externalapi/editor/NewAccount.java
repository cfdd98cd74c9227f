package dev.tributary.domain.activity.externalapi.editor;

import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.authentication.Authentication.ApiKey;
import dev.tributary.domain.account.authentication.Authentication.Basic;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.place.CredentialPlace;
import dev.tributary.domain.account.token.ClientAuthentication;
import dev.tributary.domain.account.token.TokenClient;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.activity.externalapi.editor.SuggestedSignIn.Kind;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An external account that does not exist yet and would sign an imported call in.
 *
 * @param url of the call
 * @param place of its only credential
 * @param tokenUrl where OAuth 2.0 gives access tokens; empty when the credential is none of them
 * @param scope of such a token, with a blank between the scopes; empty leaves it out
 */
public record NewAccount(String url, CredentialPlace place, String tokenUrl, String scope) {
  /**
   * @param signIns that a description of the API names; none for a command line
   * @return empty when a single credential in one place does not sign the call in
   */
  public static Optional<NewAccount> of(
      CarriedCredentials credentials, List<SuggestedSignIn> signIns) {
    boolean known = signIns.stream().noneMatch(each -> each.kind() == Kind.OTHER);
    return known
        ? of(
            credentials,
            signIns.stream().map(SuggestedSignIn::tokenUrl).findFirst().orElse(""),
            signIns.stream()
                .flatMap(each -> each.scopes().stream())
                .collect(Collectors.joining(" ")))
        : Optional.empty();
  }

  /**
   * @param tokenUrl an absolute address, or a path at the origin of the call
   * @return empty when the call carries no credential, or several
   */
  public static Optional<NewAccount> of(
      CarriedCredentials credentials, String tokenUrl, String scope) {
    String url = credentials.url();
    String tokens = tokenUrl.startsWith("/") ? site(url) + tokenUrl : tokenUrl;
    return CallAddress.of(url).origin().isEmpty() || credentials.places().size() != 1
        ? Optional.empty()
        : Optional.of(new NewAccount(url, credentials.places().getFirst(), tokens, scope));
  }

  private static String site(String url) {
    int path = url.indexOf('/', "https://".length());
    return path < 0 ? url : url.substring(0, path);
  }

  /** Whether it fetches access tokens as a client. */
  public boolean fetchesTokens() {
    return !tokenUrl.isEmpty();
  }

  /** Whether it signs in as a user with a password. */
  public boolean hasUser() {
    return !fetchesTokens() && place.matches(CredentialPlace.BASIC);
  }

  /** A name made of the host. */
  public String suggestedName() {
    return RequiredSecrets.form(CallAddress.of(url).host());
  }

  /**
   * The account. Its password, token, key or client secret is the secret of the same name.
   *
   * @param user or client
   */
  public ExternalAccount named(AccountName name, String user) {
    return new ExternalAccount(
        name,
        "",
        true,
        SecretOrigins.of(List.of(site(url))),
        "",
        authentication(user, Optional.of(new SecretName(name.value()))));
  }

  private Authentication authentication(String user, Optional<SecretName> secret) {
    if (fetchesTokens()) {
      TokenClient client = TokenClient.of(user, ClientAuthentication.BODY, secret);
      return new ClientCredentials(new TokenService(tokenUrl, client, scope, "", List.of()));
    }
    if (place.matches(CredentialPlace.BASIC)) {
      return new Basic(user, Optional.empty(), secret);
    }
    return place.matches(CredentialPlace.BEARER)
        ? new Bearer(secret)
        : new ApiKey(place.in(), place.name(), place.prefix(), secret);
  }
}
