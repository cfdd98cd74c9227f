package dev.tributary.domain.activity.email;

/**
 * Whom a message is from.
 *
 * @param name what the reader sees; empty shows the address
 */
public record Sender(String name, String address) {
  /** As it stands in a header. */
  public String header() {
    return name.isBlank()
        ? address
        : "\"%s\" <%s>".formatted(name.replace("\\", "\\\\").replace("\"", "\\\""), address);
  }
}
