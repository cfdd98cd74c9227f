package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.account.AccountCatalogue;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.place.ApiKeyPlace;
import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Refused;
import java.util.Optional;

/** Which accounts a call may name. */
final class CallAccountRules {
  private static final String SETTING = "execution.account";

  private final AccountCatalogue accounts;
  private final SettingProblems problems;

  CallAccountRules(AccountCatalogue accounts, SettingProblems problems) {
    this.accounts = accounts;
    this.problems = problems;
  }

  void check(CallSettings call) {
    call.account().ifPresent(name -> check(name, call));
  }

  private void check(AccountName name, CallSettings call) {
    Optional<ExternalAccount> account = accounts.find(name);
    if (account.isEmpty()) {
      problems.error(SETTING, ExchangeErrorCode.ACCOUNT_MISSING, name.value());
      return;
    }
    if (!account.get().enabled()) {
      problems.error(SETTING, ExchangeErrorCode.ACCOUNT_DISABLED, name.value());
    }
    origin(call)
        .filter(origin -> !account.get().serves(origin))
        .ifPresent(
            origin ->
                problems.error(
                    SETTING,
                    ExchangeErrorCode.ACCOUNT_ORIGIN,
                    name.value(),
                    origin,
                    String.join(", ", account.get().origins().all())));
    account
        .get()
        .authentication()
        .place()
        .filter(place -> place.in() == ApiKeyPlace.HEADER)
        .ifPresent(place -> call.headers().forEach(own -> check(own, place.name())));
  }

  /** The account sends this header itself. */
  private void check(HeaderSetting own, String header) {
    if (own.name().equalsIgnoreCase(header)) {
      problems.error(
          "execution.headers." + own.name(), ExchangeErrorCode.HEADER_RESERVED, own.name());
    }
  }

  /** Empty when the address has no sound origin, which is another rule's problem. */
  private static Optional<String> origin(CallSettings call) {
    try {
      return Optional.of(EndpointUrl.of(call.origin()).origin());
    } catch (Refused _) {
      return Optional.empty();
    }
  }
}
