package dev.tributary.adapters.out.oauth;

import dev.tributary.application.account.token.TokenEndpoint;
import dev.tributary.application.account.token.TokenRequest;
import dev.tributary.application.account.token.TokenResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Decides as it was scripted, in turn; the last decision is repeated. */
final class ScriptedEndpoint implements TokenEndpoint {
  private final List<TokenRequest> requests = new CopyOnWriteArrayList<>();
  private Deque<TokenEndpoint> decisions = new ArrayDeque<>();

  synchronized void replying(TokenEndpoint... inTurn) {
    decisions = new ArrayDeque<>(List.of(inTurn));
  }

  List<TokenRequest> requests() {
    return requests;
  }

  @Override
  public TokenResponse request(TokenRequest request) {
    requests.add(request);
    return next().request(request);
  }

  private synchronized TokenEndpoint next() {
    return decisions.size() > 1 ? decisions.remove() : decisions.element();
  }
}
