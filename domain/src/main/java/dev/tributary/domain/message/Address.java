package dev.tributary.domain.message;

import java.util.Set;

/**
 * Identifies where a channel reaches a recipient: two ways to write one mailbox are one address.
 *
 * @param value in the form in which addresses of the channel are compared
 */
public record Address(Channel channel, String value) {
  /** The address that {@code text} names; what has not the form of one stands for itself. */
  public static Address of(Channel channel, String text) {
    return new Address(
        channel,
        switch (channel) {
          case EMAIL -> EmailAddress.mailbox(text);
        });
  }

  /** Each form in which it may have been stored: by an older release, or by another program. */
  public Set<String> spellings() {
    return switch (channel) {
      case EMAIL -> EmailAddress.spellings(value);
    };
  }
}
