package dev.tributary.application.message.transport;

import dev.tributary.domain.message.DeliveryRetries;

/** A transport with the limits that the operator sets for its channel. */
public record ConfiguredTransport(
    MessageTransport transport, DeliveryRetries retries, SendingRate rate) {}
