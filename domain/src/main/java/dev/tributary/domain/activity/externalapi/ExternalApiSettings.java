package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.activity.ActivitySettings;

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
