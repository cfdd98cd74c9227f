package dev.tributary.adapters.activity.externalapi;

import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.adapters.activity.externalapi.drift.PostgresDriftReports;
import dev.tributary.adapters.activity.externalapi.drift.PostgresResponseShapes;
import dev.tributary.adapters.activity.externalapi.incremental.PostgresWatermarks;
import dev.tributary.adapters.activity.externalapi.json.JacksonBodyValues;
import dev.tributary.adapters.activity.externalapi.json.StreamedFormats;
import dev.tributary.adapters.activity.externalapi.mapping.CopyConfig;
import dev.tributary.adapters.activity.externalapi.mapping.CopyRowLoads;
import dev.tributary.adapters.activity.externalapi.plan.PostgresConsentedRows;
import dev.tributary.adapters.activity.externalapi.plan.PostgresDistinctRows;
import dev.tributary.adapters.activity.externalapi.plan.RowSelectionStore;
import dev.tributary.adapters.activity.externalapi.request.PostgresInboundRows;
import dev.tributary.adapters.activity.externalapi.selection.PostgresRowSelections;
import dev.tributary.adapters.out.postgres.expression.PostgresExpressionEvaluator;
import dev.tributary.adapters.out.postgres.worktable.PostgresWorkTables;
import dev.tributary.adapters.text.TextMessageRenderer;
import dev.tributary.application.account.InMemoryExternalAccounts;
import dev.tributary.application.activity.externalapi.CallFailures;
import dev.tributary.application.activity.externalapi.FinishExecution;
import dev.tributary.application.activity.externalapi.MakeCall;
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
import dev.tributary.application.activity.externalapi.request.PrepareRequest;
import dev.tributary.application.activity.externalapi.selection.SelectRows;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.chain.CheckResponse;
import dev.tributary.application.exchange.chain.RuleLimits;
import dev.tributary.application.exchange.chain.SendCall;
import dev.tributary.application.exchange.chain.StubbedCalls;
import dev.tributary.application.expression.EvaluateExpressions;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.value.Digits;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The real parts of the activity over a database; {@code secrets} holds them by name. */
record ExternalApiParts(SetFixture data, Map<String, String> secrets) {
  static final ExchangeConfig CONFIG =
      new ExchangeConfig(
          ExchangeLimits.DEFAULT, RetryPolicy.DEFAULT, Duration.ofSeconds(10), 65_536);

  PrepareRequest requests() {
    CheckExpressions expressions = new CheckExpressions(data.language(), data.resources());
    PostgresExpressionEvaluator evaluator =
        new PostgresExpressionEvaluator(data.dataSource(), data.limits());
    PostgresInboundRows rows =
        new PostgresInboundRows(data.dataSource(), data.resources(), data.limits());
    return new PrepareRequest(
        new EvaluateTemplates(expressions, new EvaluateExpressions(evaluator), rows),
        (name, _) -> Optional.ofNullable(secrets.get(name.value())).map(Secret::new),
        new BodyWriter(rows, expressions),
        personal());
  }

  PlanCalls plan() {
    return new PlanCalls(
        new PlanRows(new PostgresDistinctRows(taskRows(), data.resources()), data.resources()),
        watermark(),
        new CallConcurrency(new InMemoryExternalAccounts()),
        personal(),
        Instant::now);
  }

  ReadPage pages() {
    return new ReadPage(
        new MapResponse(new StreamedFormats(), new ResponseLimits(1_048_576, Digits.DEFAULT)),
        new EndOfPages(
            data.language(),
            data.resources(),
            new EvaluateExpressions(
                new PostgresExpressionEvaluator(data.dataSource(), data.limits()))),
        new TextMessageRenderer(),
        Instant::now);
  }

  LoadResponse responses(ReadPage pages, int bufferBytes) {
    return new LoadResponse(
        pages,
        new CopyRowLoads(
            data.store(), new PostgresWorkTables(data.dataSource()), new CopyConfig(bufferBytes)),
        new CompareResponses(
            new PostgresResponseShapes(data.dataSource()),
            new PostgresDriftReports(data.dataSource())));
  }

  static MakeCall calls(SendCall sending) {
    return new MakeCall(
        sending,
        new StubbedResponses(
            new InMemoryPinnedResponses(),
            new StubbedCalls(
                new CheckResponse(new JacksonBodyValues(), new RuleLimits(65_536)),
                CONFIG,
                Instant::now)),
        new CallFailures(new TextMessageRenderer()));
  }

  FinishExecution finish() {
    return new FinishExecution(
        new SelectRows(
            data.language(),
            data.resources(),
            new PostgresRowSelections(data.dataSource(), data.limits(), data.store()),
            new PostgresWorkTables(data.dataSource())),
        watermark());
  }

  private UseWatermark watermark() {
    return new UseWatermark(new PostgresWatermarks(data.dataSource()), new WindowLimits(100));
  }

  private RowSelectionStore taskRows() {
    return new RowSelectionStore(data.dataSource(), data.limits(), data.store());
  }

  private SendPersonalData personal() {
    return new SendPersonalData(
        data.language(), data.resources(), new PostgresConsentedRows(taskRows(), data.resources()));
  }
}
