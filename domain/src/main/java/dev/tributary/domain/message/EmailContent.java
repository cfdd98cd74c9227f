package dev.tributary.domain.message;

/**
 * The content of an email.
 *
 * @param html empty when the message is plain text only
 * @param text empty when the message is HTML only
 */
public record EmailContent(String subject, String html, String text) implements MessageContent {
  @Override
  public String title() {
    return subject;
  }

  @Override
  public int characters() {
    return subject.length() + html.length() + text.length();
  }
}
