package dev.tributary.webapp.console.profile;

import dev.tributary.webapp.console.layout.StatusBadge;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One person.
 *
 * @param email empty when there is none
 * @param version the version that the deletion was made from
 * @param suppressed the key of why deliveries leave this address out; empty when they do not
 */
public record ProfilePage(
    String id,
    String name,
    String email,
    long version,
    String changed,
    List<Consent> consents,
    List<Group> groups,
    String suppressed,
    List<Sent> messages) {
  /** The page with the reason why deliveries exclude this address. */
  public String suppression() {
    return "/console/messages/suppressed?address="
        + URLEncoder.encode(email, StandardCharsets.UTF_8);
  }

  /** Whether something may be sent. */
  public record Consent(String label, boolean optedOut) {}

  /** Columns that belong together; {@code title} is empty for those of no group. */
  public record Group(String title, List<Value> values) {}

  /** A value in the reader's forms; empty for none. */
  public record Value(String label, String text) {}

  /** A message to the person. */
  public record Sent(String href, String subject, StatusBadge badge, String at) {}
}
