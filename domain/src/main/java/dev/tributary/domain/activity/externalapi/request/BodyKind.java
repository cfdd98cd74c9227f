package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.exchange.HttpMethod;

/** How the body of a request is written, which decides its content type. */
public enum BodyKind {
  /** The members {@code params} and {@code data}, as in the reference product. */
  DATA("application/json"),
  /** A JSON document of the author's, with expressions in its texts. */
  JSON("application/json"),
  /** Names and values as an HTML form sends them. */
  FORM("application/x-www-form-urlencoded"),
  /** Text of a content type that the author names. */
  TEXT("text/plain; charset=utf-8"),
  /** A GraphQL document and its variables. */
  GRAPHQL("application/json"),
  NONE("");

  private final String contentType;

  BodyKind(String contentType) {
    this.contentType = contentType;
  }

  /** The kind where the settings name none. */
  public static BodyKind of(HttpMethod method) {
    return switch (method) {
      case GET, DELETE -> NONE;
      case POST, PUT, PATCH -> DATA;
    };
  }

  /** The content type where the settings name none; empty without a body. */
  public String contentType() {
    return contentType;
  }

  /** Whether the body is one JSON document. */
  public boolean json() {
    return this == DATA || this == JSON || this == GRAPHQL;
  }
}
