package dev.tributary.adapters.activity.externalapi;

import dev.tributary.domain.activity.externalapi.Guardrails;
import dev.tributary.domain.exchange.RetryPolicy;

/** What an activity gets that does not say otherwise. */
public record ExternalApiDefaults(Guardrails guardrails, RetryPolicy retry) {}
