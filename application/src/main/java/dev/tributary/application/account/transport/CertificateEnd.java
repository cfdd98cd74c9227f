package dev.tributary.application.account.transport;

import java.time.Instant;

/** When the first certificate of an account is no longer valid. */
public record CertificateEnd(Instant at, CertificateState state) {}
