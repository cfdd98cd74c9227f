package dev.tributary.webapp.console.message;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The mailboxes that get no mail.
 *
 * @param address the mailbox that was looked for; empty for all
 * @param more where further ones are; empty at the end
 */
public record SuppressionsPage(String address, List<Row> rows, String more) {

  /**
   * A mailbox.
   *
   * @param reason the key of why it gets no mail
   * @param said what its server said; empty for its owner's wish
   * @param message where the message that led to it is shown
   */
  public record Row(String mailbox, String reason, String said, String message, String since) {
    /** Where the person with this address is found. */
    public String person() {
      return "/console/profiles?search=" + URLEncoder.encode(mailbox, StandardCharsets.UTF_8);
    }
  }
}
