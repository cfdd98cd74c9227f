package dev.tributary.application.message.transport;

import java.time.Duration;

/** Limits how many messages of a channel leave in a time. */
public interface SendingRate {
  /** Reserves the next free instant for one message; returns how long it is until then. */
  Duration reserve();
}
