package dev.tributary.domain.activity.email;

import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.text.Trimming;

/**
 * Whom a message is from.
 *
 * @param name what the reader sees; empty shows the address
 */
public record Sender(String name, String address) {
  /** As it stands in a header. */
  public String header() {
    String normal = EmailAddress.of(address).map(EmailAddress::value).orElse(address);
    return Trimming.isBlank(name)
        ? normal
        : "\"%s\" <%s>".formatted(name.replace("\\", "\\\\").replace("\"", "\\\""), normal);
  }
}
