package dev.tributary.application.exchange.http;

/** A header of a response as it came. */
public record ResponseHeader(String name, String value) {}
