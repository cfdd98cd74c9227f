package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;

/** Calls a REST API once for all rows and turns the JSON response into typed rows. */
public record ExternalApiSettings(
    InboundMapping inbound,
    OutboundMapping outbound,
    CallSettings execution,
    FailureTransition failure,
    Guardrails guardrails)
    implements ActivitySettings {
  /** The kind's id in YAML and in the API. */
  public static final String KIND = "externalApi";

  @Override
  public String kind() {
    return KIND;
  }
}
