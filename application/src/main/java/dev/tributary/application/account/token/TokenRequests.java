package dev.tributary.application.account.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.domain.account.Authentication.ClientCredentials;
import dev.tributary.domain.account.Authentication.RefreshToken;
import dev.tributary.domain.account.Authentication.TokenAuthentication;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.token.TokenClient;
import dev.tributary.domain.account.token.TokenParameter;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Makes the request for a token that the grant of an account asks for. */
@ApplicationScoped
public class TokenRequests {
  private final AccountSecrets secrets;
  private final TokenConfig config;

  public TokenRequests(AccountSecrets secrets, TokenConfig config) {
    this.secrets = secrets;
    this.config = config;
  }

  /**
   * @param refreshToken in place of the first one, which the account names
   * @throws dev.tributary.application.exchange.http.ExchangeFailed when a secret is missing
   * @throws dev.tributary.domain.problem.Refused when a value cannot be sent
   */
  TokenRequest of(
      ExternalAccount account,
      TokenAuthentication authentication,
      Optional<Secret> refreshToken,
      CancelSignal cancel) {
    TokenService service = authentication.service();
    Draft draft = new Draft(account, EndpointUrl.of(service.tokenUrl()));
    switch (authentication) {
      case ClientCredentials _ -> draft.put("grant_type", "client_credentials");
      case RefreshToken(var _, var first) -> {
        draft.put("grant_type", "refresh_token");
        draft.put(
            "refresh_token",
            refreshToken.orElseGet(() -> secrets.value(first, account.name(), draft.url)).reveal());
      }
    }
    draft.put("scope", service.scope());
    draft.put("audience", service.audience());
    draft.add(service.client());
    service.parameters().forEach(draft::add);
    return new TokenRequest(
        account, draft.url, draft.parameters, draft.headers, config.attemptTime(), cancel);
  }

  /** A request that is being made. */
  private final class Draft {
    private final ExternalAccount account;
    private final EndpointUrl url;
    private final SequencedMap<String, String> parameters = new LinkedHashMap<>();
    private final List<RenderedHeader> headers = new ArrayList<>();

    Draft(ExternalAccount account, EndpointUrl url) {
      this.account = account;
      this.url = url;
    }

    /** An empty value leaves the parameter out. */
    void put(String name, String value) {
      if (!value.isEmpty()) {
        parameters.put(name, value);
      }
    }

    void add(TokenClient client) {
      switch (client.authentication()) {
        case BODY -> {
          put("client_id", client.id());
          put("client_secret", secrets.value(client.secret(), account.name(), url).reveal());
        }
        case BASIC ->
            header(
                "Authorization",
                basic(client.id(), secrets.value(client.secret(), account.name(), url)));
        case NONE -> put("client_id", client.id());
      }
    }

    void add(TokenParameter extra) {
      String value =
          extra.secret().isPresent()
              ? secrets.value(extra.secret(), account.name(), url).reveal()
              : extra.value();
      switch (extra.in()) {
        case BODY -> put(extra.name(), value);
        case HEADER -> header(extra.name(), value);
      }
    }

    private void header(String name, String value) {
      headers.add(new RenderedHeader(name, value, true));
    }
  }

  /** Id and secret are form-encoded first (RFC 6749, 2.3.1). */
  private static String basic(String id, Secret secret) {
    String pair = URLEncoder.encode(id, UTF_8) + ":" + URLEncoder.encode(secret.reveal(), UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
  }
}
