package dev.tributary.domain.message;

import java.util.Optional;

/** The ways by which a message reaches its recipient. */
public enum Channel {
  EMAIL("optOutEmail");

  private final String optOut;

  Channel(String optOut) {
    this.optOut = optOut;
  }

  /** The column of a profile in which its owner's opt-out from this channel stands. */
  public String optOut() {
    return optOut;
  }

  /** The form in which a message is sent to {@code text}; empty when that is no address. */
  public Optional<String> normalised(String text) {
    return switch (this) {
      case EMAIL -> EmailAddress.of(text).map(EmailAddress::value);
    };
  }
}
