package dev.tributary.application.activity.externalapi.estimate;

import dev.tributary.application.account.ExternalAccounts;
import dev.tributary.application.activity.externalapi.plan.CallConcurrency;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.estimate.CallEstimate;
import dev.tributary.domain.activity.externalapi.estimate.CallPace;
import dev.tributary.domain.activity.externalapi.estimate.EstimateRules;
import dev.tributary.domain.activity.externalapi.estimate.KnownCalls;
import dev.tributary.domain.activity.externalapi.estimate.KnownCalls.EarlierRun;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.limit.AccountLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Estimates the calls that an activity would make if it started now. Nothing is sent or kept. */
@ApplicationScoped
public class EstimateCalls {
  private final ExpectedParts parts;
  private final EarlierCalls earlier;
  private final CallConcurrency concurrency;
  private final ExternalAccounts accounts;
  private final EstimateConfig config;

  public EstimateCalls(
      ExpectedParts parts,
      EarlierCalls earlier,
      CallConcurrency concurrency,
      ExternalAccounts accounts,
      EstimateConfig config) {
    this.parts = parts;
    this.earlier = earlier;
    this.concurrency = concurrency;
    this.accounts = accounts;
    this.config = config;
  }

  public CallEstimate estimate(PlannedStart start) {
    ExternalApiSettings settings = start.settings();
    Optional<EarlierRun> before = earlier.last(start.workflow().name(), start.activity().id());
    return EstimateRules.estimate(
        settings, new KnownCalls(parts.of(start), before), pace(settings, before));
  }

  private CallPace pace(ExternalApiSettings settings, Optional<EarlierRun> before) {
    CallSettings call = settings.execution();
    AccountLimits limits =
        call.account()
            .flatMap(accounts::find)
            .map(ExternalAccount::limits)
            .orElse(AccountLimits.NONE);
    boolean several = settings.plan().divided() || settings.incremental().windowed();
    boolean concurrent = several && call.repeatable();
    int planned = concurrent ? concurrency.of(settings.plan().concurrency(), call.account()) : 1;
    return new CallPace(
        Math.min(planned, config.perOrigin()),
        before.map(EarlierRun::perCall).orElse(config.callTime()),
        limits,
        limits.cost(call.path()));
  }
}
