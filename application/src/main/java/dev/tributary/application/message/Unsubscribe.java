package dev.tributary.application.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Unsubscribes the recipient of a message, named by the token of its unsubscribe link. */
@ApplicationScoped
public class Unsubscribe {
  private final UnsubscribeLinks links;
  private final Outbox outbox;
  private final OptOutRecipient recipient;

  public Unsubscribe(UnsubscribeLinks links, Outbox outbox, OptOutRecipient recipient) {
    this.links = links;
    this.outbox = outbox;
    this.recipient = recipient;
  }

  /** May be called again; an invalid or expired token changes nothing. */
  @Transactional
  public void unsubscribe(String token) {
    links
        .read(token)
        .flatMap(outbox::message)
        .filter(message -> message.channel().normalised(message.recipient()).isPresent())
        .ifPresent(recipient::optOut);
  }
}
