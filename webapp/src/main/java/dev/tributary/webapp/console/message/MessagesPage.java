package dev.tributary.webapp.console.message;

import dev.tributary.webapp.console.layout.StateLook;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The outbox, newest first.
 *
 * @param deliveries the last deliveries with their counts
 * @param filters the states to look at
 * @param older where older messages are; empty at the end
 */
public record MessagesPage(
    List<Delivery> deliveries,
    List<Filter> filters,
    List<Row> rows,
    String older,
    Optional<Preview> preview) {

  /** A delivery and how it went; {@code reasons} are exclusions in words. */
  public record Delivery(
      String label,
      String workflow,
      String run,
      String started,
      String selected,
      String sent,
      String excluded,
      List<Reason> reasons) {}

  /** Why some were left out: {@code word} is the key of the reason. */
  public record Reason(String word, String count) {}

  /** A choice of messages. */
  public record Filter(String word, String href, boolean current) {}

  /** A message in the list; {@code reason} is the key of why it was not sent, or empty. */
  public record Row(
      String href,
      boolean selected,
      StateLook look,
      String recipient,
      String subject,
      String reason,
      String detail,
      String at) {}

  /** One message as its reader sees it. */
  public record Preview(
      String id,
      StateLook look,
      String closed,
      String from,
      String recipient,
      String subject,
      String text,
      boolean html,
      String reason,
      String detail,
      String headerId,
      String run,
      String at,
      List<Value> values,
      List<String> filled) {
    /** Where the person with this address is found. */
    public String person() {
      return "/console/profiles?search=" + URLEncoder.encode(recipient, StandardCharsets.UTF_8);
    }
  }

  /** A value that the message used. */
  public record Value(String name, String text) {}
}
