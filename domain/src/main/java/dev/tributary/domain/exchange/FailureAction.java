package dev.tributary.domain.exchange;

import java.util.OptionalInt;
import java.util.Set;

/** What follows a failed attempt. */
public enum FailureAction {
  /** The call ends. */
  FAIL,
  /** Another attempt may help. */
  RETRY,
  /** The other side refused the request unprocessed, because there were too many. */
  RATE_LIMITED,
  /** The credential was refused; the call ends unless its account gets another one. */
  REFRESH_TOKEN;

  private static final Set<Integer> PASSING = Set.of(408, 425, 500, 502, 503, 504);

  /** What follows a failure that no rule of its call names. */
  static FailureAction of(ExchangeErrorCode code, OptionalInt status) {
    return switch (code) {
      case TIMEOUT, UNKNOWN_HOST, NOT_CONNECTED, PROXY_FAILED, CUT, CIRCUIT_OPEN -> RETRY;
      case STATUS -> ofStatus(status.orElse(0));
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
          ATTEMPTS_SPENT,
          TIME_SPENT,
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
          ACCOUNT_KEY_BAD,
          TOKEN_TYPE,
          TOKEN_NOT_FETCHED,
          NO_SESSION,
          RULE,
          PAGES_EXPIRED,
          WAIT_TOO_LONG ->
          FAIL;
    };
  }

  private static FailureAction ofStatus(int status) {
    if (PASSING.contains(status)) {
      return RETRY;
    }
    return switch (status) {
      case 401 -> REFRESH_TOKEN;
      case 429 -> RATE_LIMITED;
      default -> FAIL;
    };
  }
}
