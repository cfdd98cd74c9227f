package dev.tributary.application.message.delivery.plan;

import dev.tributary.domain.message.WhenUnknown;

/** What happens to the messages of a delivery once they are written. */
public sealed interface Dispatch {
  /** They stay in the outbox of this installation. */
  record Sandbox() implements Dispatch {}

  /** The transport of the channel sends them. */
  record Transport(WhenUnknown whenUnknown) implements Dispatch {}
}
