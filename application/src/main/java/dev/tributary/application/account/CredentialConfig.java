package dev.tributary.application.account;

import java.time.Duration;

/**
 * What the operator sets for warnings about credentials.
 *
 * @param warnBefore how long before a credential ends its account warns of it
 */
public record CredentialConfig(Duration warnBefore) {}
