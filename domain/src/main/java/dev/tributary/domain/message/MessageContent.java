package dev.tributary.domain.message;

/** What a recipient reads; each channel has its own form. */
public sealed interface MessageContent permits EmailContent {
  /** The content of a message on {@code channel} that was never rendered. */
  static MessageContent none(Channel channel) {
    return switch (channel) {
      case EMAIL -> new EmailContent("", "", "");
    };
  }

  /** The line by which lists show it. */
  String title();

  /** How many characters it holds. */
  int characters();
}
