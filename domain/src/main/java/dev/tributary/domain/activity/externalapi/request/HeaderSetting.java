package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.exchange.HeaderValue;

/** A request header as written; validation decides whether it may be sent. */
public record HeaderSetting(String name, HeaderValue value) {}
