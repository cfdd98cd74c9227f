package dev.tributary.application.activity.alert;

/**
 * @param characters of a text, with its values; what is longer is cut
 */
public record AlertConfig(int characters) {}
