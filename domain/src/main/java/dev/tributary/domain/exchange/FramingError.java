package dev.tributary.domain.exchange;

/**
 * How the framing of a response contradicts itself or HTTP/1.1, so that its end is not known. The
 * number selects the text of {@link ExchangeErrorCode#FRAMING}.
 */
public enum FramingError {
  LENGTHS_DIFFER(0),
  LENGTH_UNREADABLE(1),
  LENGTH_AND_CHUNKS(2),
  TRANSFER_CODING(3),
  HEADER_LINE(4),
  CHUNK(5),
  UPGRADE(6);

  private final int choice;

  FramingError(int choice) {
    this.choice = choice;
  }

  public int choice() {
    return choice;
  }
}
