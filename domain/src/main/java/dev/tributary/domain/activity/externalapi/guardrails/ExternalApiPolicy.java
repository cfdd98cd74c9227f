package dev.tributary.domain.activity.externalapi.guardrails;

import dev.tributary.domain.account.AccountCatalogue;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.secret.SecretCatalogue;

/**
 * What the operator allows all External API activities, and what their expressions may name.
 *
 * @param targets which addresses they may call
 * @param highest limits that an activity may carry
 * @param callsWithoutWarning External API activities of one workflow before its author is warned
 * @param secrets which there are, and where they may be sent
 * @param accounts that calls may name
 */
public record ExternalApiPolicy(
    TargetPolicy targets,
    Guardrails highest,
    int callsWithoutWarning,
    ExpressionLanguage language,
    ResourceCatalogue catalogue,
    SecretCatalogue secrets,
    AccountCatalogue accounts) {}
