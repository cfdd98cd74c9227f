package dev.tributary.domain.activity.externalapi.request;

/**
 * One member of each element of {@code data}.
 *
 * @param name the JSON key
 * @param expression what it holds, over the arriving rows and their profile
 */
public record InboundColumn(String name, String expression) {}
