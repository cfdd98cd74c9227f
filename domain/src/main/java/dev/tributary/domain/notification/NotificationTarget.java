package dev.tributary.domain.notification;

/** A destination with the name by which rules refer to it. */
public record NotificationTarget(NotificationName name, Destination destination) {}
