package dev.tributary.application.notification.watch;

import java.time.Duration;

/**
 * When something is worth a notification.
 *
 * @param queueDelay how long an entry of the queue may be due without being claimed
 * @param freeBytes that the disk of a node has at least
 * @param keyEnds how long before its end an API key is a notification
 */
public record WatchConfig(Duration queueDelay, long freeBytes, Duration keyEnds) {}
