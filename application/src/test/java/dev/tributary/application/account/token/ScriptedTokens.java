package dev.tributary.application.account.token;

import dev.tributary.domain.account.session.SessionValue;
import dev.tributary.domain.secret.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** An authorisation server that issues prepared tokens in turn, and the tokens of one node. */
public final class ScriptedTokens implements TokenEndpoint {
  private final Deque<String> tokens = new ArrayDeque<>();
  private final List<TokenRequest> requests = new ArrayList<>();
  private final List<SessionRequest> logins = new ArrayList<>();

  public ScriptedTokens issuing(String... inTurn) {
    tokens.addAll(List.of(inTurn));
    return this;
  }

  public List<TokenRequest> requests() {
    return List.copyOf(requests);
  }

  /** The tokens of one node. */
  public AccessTokens tokens(AccountSecrets secrets, InstantSource clock) {
    TokenConfig config = new TokenConfig(Duration.ofSeconds(60), 3, Duration.ofSeconds(10));
    FetchToken fetch =
        new FetchToken(
            new TokenAttempt(
                new TokenRequests(
                    secrets,
                    new Assertions(secrets, (_, _) -> new Secret("an-assertion"), clock),
                    config),
                this,
                new SessionLogins(secrets, this::logIn, config),
                config,
                clock),
            config,
            (_, _) -> {},
            new Random(1));
    return new AccessTokens(
        new SharedTokens(new InMemoryTokenStore(clock), fetch, (_, _) -> {}, clock), clock);
  }

  /** The requests to log in. */
  public List<SessionRequest> logins() {
    return List.copyOf(logins);
  }

  private SessionEndpoint.SessionResponse logIn(SessionRequest request, SessionValue wanted) {
    logins.add(request);
    return new SessionEndpoint.SessionResponse(
        200, Optional.ofNullable(tokens.poll()).map(Secret::new));
  }

  @Override
  public TokenResponse request(TokenRequest request) {
    requests.add(request);
    return new TokenResponse.Issued(
        new Secret(tokens.remove()), "Bearer", Optional.of(Duration.ofHours(1)), Optional.empty());
  }
}
