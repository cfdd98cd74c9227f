package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.externalapi.drift.DriftSettings;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.paging.Pagination;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.activity.externalapi.response.ResponseSettings;
import dev.tributary.domain.exchange.rule.ResponseRule;
import java.util.List;

/**
 * Calls a REST API and turns its responses into typed rows.
 *
 * @param rules for responses, before the defaults; the first that matches counts
 */
public record ExternalApiSettings(
    InboundMapping inbound,
    OutboundMapping outbound,
    CallSettings execution,
    Pagination pagination,
    ResponseSettings response,
    DriftSettings drift,
    List<ResponseRule> rules,
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
        inbound, other, execution, pagination, response, drift, rules, failure, guardrails);
  }

  /** The same with another call. */
  public ExternalApiSettings withExecution(CallSettings other) {
    return new ExternalApiSettings(
        inbound, outbound, other, pagination, response, drift, rules, failure, guardrails);
  }

  /** The same with other limits. */
  public ExternalApiSettings withGuardrails(Guardrails other) {
    return new ExternalApiSettings(
        inbound, outbound, execution, pagination, response, drift, rules, failure, other);
  }

  @Override
  public String kind() {
    return KIND;
  }
}
