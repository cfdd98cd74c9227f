package dev.tributary.domain.exchange;

import java.util.Set;

/** Which failures may pass by themselves. */
final class Retryable {
  private static final Set<Integer> STATUSES = Set.of(408, 425, 429, 500, 502, 503, 504);

  private Retryable() {}

  /** Whether another attempt can help and can do no harm. */
  static boolean mayPass(ExchangeFailure failure, boolean repeatable) {
    return (repeatable || !failure.sent() || refusedUnprocessed(failure)) && canHelp(failure);
  }

  private static boolean canHelp(ExchangeFailure failure) {
    return switch (failure.code()) {
      case TIMEOUT, UNKNOWN_HOST, NOT_CONNECTED, PROXY_FAILED, CUT -> true;
      case STATUS -> STATUSES.contains(failure.status().orElse(0));
      case URL_NOT_SECURE,
          RESPONSE_TOO_LARGE,
          HOST_REFUSED,
          URL_UNREADABLE,
          HEADER_NAME_BAD,
          HEADER_VALUE_BAD,
          HEADER_RESERVED,
          REQUEST_TOO_LARGE,
          CONTENT_TYPE,
          NO_CONTENT_TYPE,
          REDIRECT,
          BUDGET_SPENT,
          TLS,
          ADDRESS_REFUSED,
          EMPTY,
          ENCODING,
          NOT_HTTP,
          FRAMING,
          HEADERS_TOO_LARGE,
          COMPRESSED_TOO_LARGE,
          PARTIAL,
          READING_FAILED,
          MAYBE_SENT,
          CANCELLED,
          REQUEST_CHANGED,
          LITERAL_SECRET,
          URL_USER,
          URL_FRAGMENT,
          PORT_REFUSED,
          ORIGIN_UNREADABLE,
          HEADER_TWICE,
          CERTIFICATE_UNUSABLE,
          PROXY_NOT_ALLOWED,
          QUOTA_REACHED,
          ACCOUNT_MISSING,
          ACCOUNT_DISABLED,
          ACCOUNT_ORIGIN,
          ACCOUNT_SECRET,
          ACCOUNT_SECRET_BAD,
          TOKEN_TYPE,
          TOKEN_NOT_FETCHED ->
          false;
    };
  }

  /** 429 and 425: the request was refused before anything was done. */
  private static boolean refusedUnprocessed(ExchangeFailure failure) {
    int status = failure.status().orElse(0);
    return status == 429 || status == 425;
  }
}
