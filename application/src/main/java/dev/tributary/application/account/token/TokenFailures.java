package dev.tributary.application.account.token;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The failures of fetching a token. */
final class TokenFailures {
  private static final Set<ExchangeErrorCode> ENDING =
      Set.of(
          ExchangeErrorCode.CANCELLED,
          ExchangeErrorCode.TOKEN_TYPE,
          ExchangeErrorCode.ACCOUNT_SECRET,
          ExchangeErrorCode.ACCOUNT_SECRET_BAD,
          ExchangeErrorCode.ACCOUNT_KEY_BAD);

  private TokenFailures() {}

  /**
   * No token, and why: {@code HTTP - 401 invalid_client}, or the code of what kept the request from
   * being made.
   */
  static ExchangeFailed notFetched(String account, String reason) {
    return new ExchangeFailed(
        ExchangeFailure.unsent(ExchangeErrorCode.TOKEN_NOT_FETCHED, account, reason));
  }

  /** Why, as other nodes report it; empty where only this caller was stopped. */
  static Optional<String> reason(ExchangeFailed failed) {
    return isCancelled(failed)
        ? Optional.empty()
        : Optional.of(
            failed.failure().code() == ExchangeErrorCode.TOKEN_NOT_FETCHED
                ? String.valueOf(failed.failure().arguments().getLast())
                : failed.failure().code().id());
  }

  static ExchangeFailed cancelled() {
    return new ExchangeFailed(ExchangeFailure.unsent(ExchangeErrorCode.CANCELLED));
  }

  /** Whether no further attempt is made: it was cancelled, or the account cannot work as it is. */
  static boolean endsAll(ExchangeFailed failed) {
    return ENDING.contains(failed.failure().code());
  }

  static boolean isCancelled(@Nullable Throwable failure) {
    return failure instanceof ExchangeFailed failed
        && failed.failure().code() == ExchangeErrorCode.CANCELLED;
  }

  /** What the other caller threw. */
  static RuntimeException unwrapped(ExecutionException failed) {
    return failed.getCause() instanceof RuntimeException thrown
        ? thrown
        : new CompletionException(failed.getCause());
  }
}
