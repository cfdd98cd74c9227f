package dev.tributary.adapters.activity.externalapi;

import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.exchange.retry.RetryPolicy;

/** The defaults of an activity's limits. */
public record ExternalApiDefaults(Guardrails guardrails, RetryPolicy retry) {}
