package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.ActivityPlace.Inbound;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.asynchronous.AsyncSettings;
import dev.tributary.domain.activity.externalapi.drift.DriftSettings;
import dev.tributary.domain.activity.externalapi.guardrails.ExternalApiPolicy;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalSettings;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.paging.Pagination;
import dev.tributary.domain.activity.externalapi.plan.PlanSettings;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.EmptyInput;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.activity.externalapi.request.InboundColumn;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.activity.externalapi.response.ResponseSettings;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.cache.CachePolicy;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings of External API and the problems that its kind finds in them. */
abstract class ExternalApiKindFixture {
  static final String URL = "https://api.example.com/coupons";

  static final OutboundMapping CODE = outbound("/data", OutboundColumn.of("code", ValueType.TEXT));

  static final InboundMapping ZIPS =
      inbound(JsonObject.EMPTY, new InboundColumn("zipCode", "zipCode"));

  final ExternalApiKind kind =
      new ExternalApiKind(
          new ExternalApiPolicy(
              new TargetPolicy(List.of(), Set.of(443)),
              Guardrails.DOCUMENTED,
              5,
              new ExpressionLanguage(ExpressionLimits.standard()),
              new NoResources(),
              ExternalApiKindFixture::origins,
              ExternalApiKindFixture::account));

  /** The accounts there are: one for each API, and one that is disabled. */
  static Optional<ExternalAccount> account(AccountName name) {
    return switch (name.value()) {
      case "coupons", "asleep" ->
          Optional.of(
              new ExternalAccount(
                  name,
                  "",
                  name.value().equals("coupons"),
                  SecretOrigins.of(List.of("https://api.example.com")),
                  "",
                  new Authentication.Bearer(Optional.of(new SecretName("key")))));
      default -> Optional.empty();
    };
  }

  /** The secrets there are: one for each API, and one that is not bound. */
  static Optional<SecretOrigins> origins(SecretName name) {
    return switch (name.value()) {
      case "key" -> Optional.of(SecretOrigins.of(List.of("https://api.example.com")));
      case "other" -> Optional.of(SecretOrigins.of(List.of("https://other.example.com")));
      case "unbound" -> Optional.of(SecretOrigins.UNBOUND);
      default -> Optional.empty();
    };
  }

  List<String> headers(HeaderSetting... headers) {
    return codes(settings(ZIPS, CODE, call(URL, headers)));
  }

  List<String> codes(ExternalApiSettings settings) {
    return problems(settings).stream().map(Problem::code).toList();
  }

  List<Problem> problems(ExternalApiSettings settings) {
    return kind.problems(settings, placed(settings));
  }

  static ActivityPlace placed(ExternalApiSettings settings) {
    WorkTableStructure rows =
        WorkTableStructure.ofRows(
            List.of(Column.of("zipCode", ValueType.TEXT), Column.of("doc", ValueType.JSON)));
    return placed(
        settings, List.of(new Inbound(new ActivityId("dedup1"), Outlet.OUT, Optional.of(rows))));
  }

  static ActivityPlace placed(ExternalApiSettings settings, List<Inbound> inbound) {
    Activity activity = activity("externalApi1", settings);
    return workflow(List.of(activity)).place(activity, inbound);
  }

  static WorkflowDefinition workflow(List<Activity> activities) {
    return new WorkflowDefinition(
        new WorkflowName("story"),
        "Story",
        "",
        WorkflowOptions.DEFAULT,
        List.of(),
        activities,
        List.of());
  }

  static Activity activity(String id, ExternalApiSettings settings) {
    return new Activity(
        new ActivityId(id), id, settings, ExecutionOptions.DEFAULT, Optional.empty());
  }

  static String place(String setting) {
    return "activities[externalApi1].settings." + setting;
  }

  static ExternalApiSettings settings(
      InboundMapping inbound, OutboundMapping outbound, CallSettings call) {
    return settings(inbound, outbound, call, FailureTransition.OFF);
  }

  static ExternalApiSettings settings(
      InboundMapping inbound,
      OutboundMapping outbound,
      CallSettings call,
      FailureTransition failure) {
    return new ExternalApiSettings(
        inbound,
        outbound,
        call,
        PlanSettings.ONE,
        Pagination.NONE,
        ResponseSettings.DEFAULT,
        DriftSettings.OFF,
        IncrementalSettings.OFF,
        AsyncSettings.OFF,
        List.of(),
        CachePolicy.OFF,
        failure,
        Guardrails.DOCUMENTED);
  }

  static InboundMapping inbound(JsonObject params, InboundColumn... columns) {
    return new InboundMapping(Optional.empty(), true, List.of(columns), params, EmptyInput.CALL);
  }

  static OutboundMapping outbound(String path, OutboundColumn... columns) {
    return OutboundMapping.rows(path, List.of(columns));
  }

  static CallSettings call(String url, HeaderSetting... headers) {
    return call(HttpMethod.POST, url, BodySettings.of(HttpMethod.POST), headers);
  }

  static CallSettings call(
      HttpMethod method, String url, BodySettings body, HeaderSetting... headers) {
    return new CallSettings(
        method,
        url,
        List.of(),
        List.of(headers),
        body,
        true,
        false,
        RetryPolicy.DEFAULT,
        Optional.empty());
  }

  static JsonObject object(Map<String, JsonValue> members) {
    return new JsonObject(new LinkedHashMap<>(members));
  }

  record NoResources() implements ResourceCatalogue {
    @Override
    public Optional<Resource> find(String name) {
      return Optional.empty();
    }

    @Override
    public List<String> names() {
      return List.of();
    }
  }
}
