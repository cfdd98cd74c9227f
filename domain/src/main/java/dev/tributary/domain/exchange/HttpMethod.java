package dev.tributary.domain.exchange;

/** The methods that an outbound call may use. */
public enum HttpMethod {
  GET(true),
  POST(false),
  PUT(true),
  PATCH(false),
  DELETE(true);

  private final boolean repeatable;

  HttpMethod(boolean repeatable) {
    this.repeatable = repeatable;
  }

  /** Whether its definition lets it be sent again without another effect (RFC 9110, 9.2.2). */
  public boolean repeatable() {
    return repeatable;
  }
}
