package dev.tributary.webapp.console.message;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The mailboxes that get no mail.
 *
 * @param more where further ones are; empty at the end
 * @param released how many were released just now; empty when none were to be
 * @param releasable how many of these can be released together; empty when none
 * @param release where they are released
 */
public record SuppressionsPage(
    Search search,
    List<Row> rows,
    String more,
    String released,
    String releasable,
    String release) {

  /** What was looked for; each is empty for all. */
  public record Search(String address, String reason, String from, String to, String reply) {
    /** Whether it is narrowed at all. */
    public boolean any() {
      return !(address + reason + from + to + reply).isEmpty();
    }
  }

  /**
   * A mailbox.
   *
   * @param reason the key of why it gets no mail
   * @param reply the reply of its server; empty for an opt-out of its owner
   * @param message where the message that led to it is shown
   */
  public record Row(String mailbox, String reason, String reply, String message, String since) {
    /** Where the person with this address is found. */
    public String person() {
      return "/console/profiles?search=" + URLEncoder.encode(mailbox, StandardCharsets.UTF_8);
    }
  }
}
