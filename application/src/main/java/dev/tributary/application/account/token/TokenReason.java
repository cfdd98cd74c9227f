package dev.tributary.application.account.token;

import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.problem.Message;

/**
 * Why a call failed, for a person who tries it: what a token endpoint responds stands in the
 * journal of a run, and a test has none.
 */
public final class TokenReason {
  private TokenReason() {}

  public static Message of(ExchangeFailure failure) {
    return failure.code() == ExchangeErrorCode.TOKEN_NOT_FETCHED
        ? AccountErrorCode.NO_TOKEN.with(failure.arguments().getLast())
        : failure.message();
  }
}
