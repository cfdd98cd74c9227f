package dev.tributary.domain.message;

/**
 * What a person reads.
 *
 * @param html empty when the message is plain text only
 * @param text empty when the message is HTML only
 */
public record MessageContent(String subject, String html, String text) {
  /** Of a message that was never made. */
  public static final MessageContent NONE = new MessageContent("", "", "");

  /** How many characters it holds. */
  public int characters() {
    return subject.length() + html.length() + text.length();
  }
}
