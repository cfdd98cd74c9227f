package dev.tributary.application.account.token;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.work.Worker;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.TokenAuthentication;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Gives out the access tokens of accounts. Each node keeps them in memory; of all callers that need
 * a new one at the same time, on this node and on all others, one fetches it.
 */
@ApplicationScoped
public class AccessTokens {
  private final SharedTokens shared;
  private final InstantSource clock;
  private final Map<AccountName, Kept> kept = new ConcurrentHashMap<>();
  private final Map<AccountName, CompletableFuture<AccessToken>> fetches =
      new ConcurrentHashMap<>();

  public AccessTokens(SharedTokens shared, InstantSource clock) {
    this.shared = shared;
    this.clock = clock;
  }

  /** A token of this node, for the authentication with that hash. */
  private record Kept(String authenticationHash, AccessToken token) {}

  /**
   * A token that is usable now.
   *
   * @throws ExchangeFailed when none can be had
   */
  public AccessToken token(
      ExternalAccount account, TokenAuthentication authentication, TokenCaller caller) {
    return find(account, authentication, Optional.empty(), caller);
  }

  /**
   * A token in place of one that the API refused; the same one for all callers whom it refused.
   *
   * @throws ExchangeFailed when none can be had
   */
  public AccessToken after(
      AccessToken refused,
      ExternalAccount account,
      TokenAuthentication authentication,
      TokenCaller caller) {
    return find(account, authentication, Optional.of(refused), caller);
  }

  private AccessToken find(
      ExternalAccount account,
      TokenAuthentication authentication,
      Optional<AccessToken> refused,
      TokenCaller caller) {
    while (true) {
      Optional<AccessToken> mine = kept(account, refused);
      if (mine.isPresent()) {
        caller.trace(Message.of("exchange.tokenCached", account.name().value()));
        return mine.get();
      }
      CompletableFuture<AccessToken> own = new CompletableFuture<>();
      CompletableFuture<AccessToken> running = fetches.putIfAbsent(account.name(), own);
      if (running == null) {
        return fetch(account, own, () -> shared.find(account, authentication, refused, caller));
      }
      await(running, caller);
    }
  }

  private Optional<AccessToken> kept(ExternalAccount account, Optional<AccessToken> refused) {
    return Optional.ofNullable(kept.get(account.name()))
        .filter(mine -> mine.authenticationHash().equals(AuthenticationHash.of(account)))
        .map(Kept::token)
        .filter(token -> token.usable(clock.instant()))
        .filter(token -> refused.isEmpty() || !refused.get().value().equals(token.value()));
  }

  private AccessToken fetch(
      ExternalAccount account, CompletableFuture<AccessToken> own, Supplier<AccessToken> source) {
    try {
      AccessToken token = source.get();
      kept.put(account.name(), new Kept(AuthenticationHash.of(account), token));
      own.complete(token);
      return token;
    } catch (RuntimeException | Error failed) {
      own.completeExceptionally(failed);
      throw failed;
    } finally {
      fetches.remove(account.name(), own);
    }
  }

  /** Waits for the fetch of another caller, and shares its failure unless that was stopped. */
  private static void await(CompletableFuture<AccessToken> running, TokenCaller caller) {
    CompletableFuture<AccessToken> own = running.copy();
    try (CancelSignal.Withdrawal _ =
            caller.cancel().onCancel(() -> own.completeExceptionally(TokenFailures.cancelled()));
        Worker.Away _ = Worker.away()) {
      own.get();
    } catch (ExecutionException failed) {
      if (!(running.isDone() && TokenFailures.isCancelled(failed.getCause()))) {
        throw TokenFailures.unwrapped(failed);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw TokenFailures.cancelled();
    }
  }
}
