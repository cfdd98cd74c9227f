package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.OutsideCalls;
import dev.tributary.domain.activity.externalapi.asynchronous.AsyncSettings;
import dev.tributary.domain.activity.externalapi.drift.DriftSettings;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalSettings;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.mapping.Rejects;
import dev.tributary.domain.activity.externalapi.paging.Pagination;
import dev.tributary.domain.activity.externalapi.plan.CarriedColumns;
import dev.tributary.domain.activity.externalapi.plan.PlanSettings;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.activity.externalapi.response.ResponseSettings;
import dev.tributary.domain.brake.Audience.Defect;
import dev.tributary.domain.brake.DefectiveRows;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.cache.CachePolicy;
import dev.tributary.domain.exchange.rule.ResponseRule;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls a REST API and turns its responses into typed rows.
 *
 * @param plan how the arriving rows are divided over calls
 * @param async whether the call creates a job, whose result is the response
 * @param rules for responses, before the defaults; the first that matches counts
 */
public record ExternalApiSettings(
    InboundMapping inbound,
    OutboundMapping outbound,
    CallSettings execution,
    PlanSettings plan,
    Pagination pagination,
    ResponseSettings response,
    DriftSettings drift,
    IncrementalSettings incremental,
    AsyncSettings async,
    List<ResponseRule> rules,
    CachePolicy cache,
    FailureTransition failure,
    Guardrails guardrails)
    implements ActivitySettings {
  /** The kind's id in YAML and in the API. */
  public static final String KIND = "externalApi";

  public ExternalApiSettings {
    rules = List.copyOf(rules);
  }

  /** The same with another mapping of the response. */
  public ExternalApiSettings withOutbound(OutboundMapping other) {
    return new ExternalApiSettings(
        inbound,
        other,
        execution,
        plan,
        pagination,
        response,
        drift,
        incremental,
        async,
        rules,
        cache,
        failure,
        guardrails);
  }

  /** The same with another call. */
  public ExternalApiSettings withExecution(CallSettings other) {
    return new ExternalApiSettings(
        inbound,
        outbound,
        other,
        plan,
        pagination,
        response,
        drift,
        incremental,
        async,
        rules,
        cache,
        failure,
        guardrails);
  }

  /** The same for a stubbed response: it has no further page, and no job brings it. */
  public ExternalApiSettings withStubbedResponse() {
    return new ExternalApiSettings(
        inbound,
        outbound,
        execution,
        plan,
        Pagination.NONE,
        response,
        drift,
        incremental,
        AsyncSettings.OFF,
        rules,
        cache,
        failure,
        guardrails);
  }

  /** The same with other pages. */
  public ExternalApiSettings withPagination(Pagination other) {
    return new ExternalApiSettings(
        inbound,
        outbound,
        execution,
        plan,
        other,
        response,
        drift,
        incremental,
        async,
        rules,
        cache,
        failure,
        guardrails);
  }

  /** The same with another form of the response. */
  public ExternalApiSettings withResponse(ResponseSettings other) {
    return new ExternalApiSettings(
        inbound,
        outbound,
        execution,
        plan,
        pagination,
        other,
        drift,
        incremental,
        async,
        rules,
        cache,
        failure,
        guardrails);
  }

  /** The same with other limits. */
  public ExternalApiSettings withGuardrails(Guardrails other) {
    return new ExternalApiSettings(
        inbound,
        outbound,
        execution,
        plan,
        pagination,
        response,
        drift,
        incremental,
        async,
        rules,
        cache,
        failure,
        other);
  }

  /** The structure of the rows that leave. */
  public WorkTableStructure rows(CarriedColumns carried) {
    return carried.appendedTo(outbound.structure());
  }

  /** The structure of the rejected lines that leave. */
  public WorkTableStructure rejects(CarriedColumns carried) {
    return carried.appendedTo(Rejects.STRUCTURE);
  }

  /** Whether rows may be left out when all responses are read. */
  public boolean selectsRows() {
    return response.selection().applies() || incremental.filters();
  }

  /** A query by POST looks like any other POST: its author says in a test run what it is. */
  @Override
  public OutsideCalls outsideCalls() {
    return execution.method() == HttpMethod.GET && !async.enabled()
        ? OutsideCalls.READING
        : OutsideCalls.CHANGING;
  }

  @Override
  public Map<String, ValueType> variables() {
    Map<String, ValueType> types = new LinkedHashMap<>(FailureVariables.TYPES);
    types.putAll(DefectiveRows.types(Defect.REJECTS));
    types.putAll(ResponseVariables.TYPES);
    return types;
  }

  @Override
  public String kind() {
    return KIND;
  }
}
