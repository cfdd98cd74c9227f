package dev.tributary.application.activity.alert;

/**
 * @param characters of a text; what its values add is cut
 */
public record AlertConfig(int characters) {}
