package dev.tributary.domain.message;

/**
 * A server's refusal.
 *
 * @param code its reply code; 0 without a reply
 * @param text the text of the server: one line, without control characters, at most 500
 */
public record Refusal(int code, String text) {
  /** It may have accepted the message, but its reply never came. */
  public static final Refusal NO_RESPONSE = new Refusal(0, "no response");

  /** With its code, as a person reads it. */
  public String line() {
    return code == 0 ? text : code + " " + text;
  }

  private static final int LONGEST = 500;

  public Refusal {
    String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
    text = line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
