package dev.tributary.application.activity.externalapi;

import dev.tributary.application.account.InMemoryExternalAccounts;
import dev.tributary.application.activity.externalapi.asynchronous.InMemoryRemoteJobs;
import dev.tributary.application.activity.externalapi.asynchronous.JobCalls;
import dev.tributary.application.activity.externalapi.asynchronous.JobLimits;
import dev.tributary.application.activity.externalapi.asynchronous.ReadJob;
import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs;
import dev.tributary.application.activity.externalapi.drift.CompareResponses;
import dev.tributary.application.activity.externalapi.incremental.UseWatermark;
import dev.tributary.application.activity.externalapi.incremental.WindowLimits;
import dev.tributary.application.activity.externalapi.mapping.LoadResponse;
import dev.tributary.application.activity.externalapi.mapping.MapResponse;
import dev.tributary.application.activity.externalapi.mapping.ReadPage;
import dev.tributary.application.activity.externalapi.mapping.ResponseLimits;
import dev.tributary.application.activity.externalapi.paging.EndOfPages;
import dev.tributary.application.activity.externalapi.personal.SendPersonalData;
import dev.tributary.application.activity.externalapi.pinned.InMemoryPinnedResponses;
import dev.tributary.application.activity.externalapi.pinned.StubbedResponses;
import dev.tributary.application.activity.externalapi.plan.CallConcurrency;
import dev.tributary.application.activity.externalapi.plan.PlanCalls;
import dev.tributary.application.activity.externalapi.plan.PlanRows;
import dev.tributary.application.activity.externalapi.request.BodyWriter;
import dev.tributary.application.activity.externalapi.request.CheckExpressions;
import dev.tributary.application.activity.externalapi.request.EvaluateTemplates;
import dev.tributary.application.activity.externalapi.request.InboundRows;
import dev.tributary.application.activity.externalapi.request.PrepareRequest;
import dev.tributary.application.activity.externalapi.selection.SelectRows;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.OriginPermits;
import dev.tributary.application.exchange.chain.CheckResponse;
import dev.tributary.application.exchange.chain.RuleLimits;
import dev.tributary.application.exchange.chain.SendCall;
import dev.tributary.application.exchange.chain.StubbedCalls;
import dev.tributary.application.expression.EvaluateExpressions;
import dev.tributary.application.resource.InMemoryResources;
import dev.tributary.application.run.InMemoryWorkTables;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.value.Digits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Executions over tables in memory, whose calls go to a sender. */
final class InMemoryExecutor {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-29T12:00:00Z"));

  private static final ExchangeConfig CONFIG =
      new ExchangeConfig(
          ExchangeLimits.DEFAULT, RetryPolicy.DEFAULT, Duration.ofSeconds(10), 1_000);

  private static final UseWatermark NO_WATERMARK =
      new UseWatermark(new InMemoryWatermarks(), new WindowLimits(100));

  private static final SendPersonalData PERSONAL =
      new SendPersonalData(
          new ExpressionLanguage(ExpressionLimits.standard()),
          new InMemoryResources(),
          (_, _, _, _) -> {
            throw new IllegalStateException("no consent is demanded");
          });

  private InMemoryExecutor() {}

  static ExternalApiExecutor of(CallSender api, InMemoryRowLoads loads, InboundRows rows) {
    CheckExpressions expressions =
        new CheckExpressions(
            new ExpressionLanguage(ExpressionLimits.standard()), new InMemoryResources());
    ReadPage pages =
        new ReadPage(
            new MapResponse(new LineFormats(), new ResponseLimits(1_000, Digits.DEFAULT)),
            new EndOfPages(
                new ExpressionLanguage(ExpressionLimits.standard()),
                new InMemoryResources(),
                new EvaluateExpressions(
                    (_, _) -> {
                      throw new IllegalStateException("no condition ends the pages");
                    })),
            message -> message.key(),
            CLOCK);
    LoadResponse responses =
        new LoadResponse(
            pages,
            loads,
            new CompareResponses(new InMemoryResponseShapes(), new InMemoryDriftReports()));
    MakeCall calls =
        new MakeCall(
            new SendCall(api, CONFIG, CLOCK),
            new StubbedResponses(
                new InMemoryPinnedResponses(),
                new StubbedCalls(
                    new CheckResponse((_, _) -> Optional.empty(), new RuleLimits(1_000)),
                    CONFIG,
                    CLOCK)),
            new CallFailures(message -> message.key()));
    OriginPermits permits = new OriginPermits(6, CLOCK);
    PrepareRequest requests =
        new PrepareRequest(
            new EvaluateTemplates(expressions, new EvaluateExpressions((_, _) -> List.of()), rows),
            (_, _) -> Optional.empty(),
            new BodyWriter(rows, expressions),
            PERSONAL);
    return new ExternalApiExecutor(
        new PlanCalls(
            new PlanRows(
                (set, _, into, _) -> into.filled(set.storage(), set.rows()),
                new InMemoryResources()),
            NO_WATERMARK,
            new CallConcurrency(new InMemoryExternalAccounts()),
            PERSONAL,
            CLOCK),
        requests,
        new MakeCalls(
            calls,
            new ConcurrentCalls(calls, pages, responses, Thread::startVirtualThread, permits),
            jobs(calls, requests),
            responses,
            CLOCK),
        new FinishExecution(
            new SelectRows(
                new ExpressionLanguage(ExpressionLimits.standard()),
                new InMemoryResources(),
                (_, _, _, _) -> {
                  throw new IllegalStateException("all rows stay");
                },
                new InMemoryWorkTables()),
            NO_WATERMARK),
        new AdmitExecution(permits, new CallFailures(message -> message.key()), CLOCK));
  }

  private static AsyncCalls jobs(MakeCall calls, PrepareRequest requests) {
    JobCalls jobs = new JobCalls(requests);
    ReadJob replies = new ReadJob((_, _) -> Optional.empty(), new JobLimits(1_000));
    RemoteJobs ended = new InMemoryRemoteJobs();
    return new AsyncCalls(
        new CreateJob(calls, jobs, replies, ended, CLOCK),
        new PollJob(calls, jobs, replies, ended, CLOCK),
        new FetchResult(requests, jobs),
        ended,
        CLOCK);
  }
}
