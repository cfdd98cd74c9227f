package dev.tributary.domain.exchange;

import dev.tributary.domain.problem.ErrorCode;

/**
 * What can be wrong with an outbound call. Codes {@code WKF} are the reference product's; ours are
 * {@code TRB-150001} to {@code TRB-150499}.
 */
public enum ExchangeErrorCode implements ErrorCode {
  URL_NOT_SECURE("WKF-560238"),
  RESPONSE_TOO_LARGE("WKF-560239"),
  HOST_REFUSED("WKF-560244"),
  URL_UNREADABLE("WKF-560245"),
  HEADER_NAME_BAD("WKF-560246"),
  HEADER_VALUE_BAD("WKF-560247"),
  HEADER_RESERVED("WKF-560248"),
  REQUEST_TOO_LARGE("WKF-560250"),

  /** Argument 0: the external account. */
  ACCOUNT_MISSING("WKF-560280"),
  /** Argument 0: the external account. */
  ACCOUNT_DISABLED("WKF-560281"),
  /** Argument 0: the external account, whose token is of another type than Bearer. */
  TOKEN_TYPE("WKF-560282"),
  /** Arguments: the external account, the reason. */
  TOKEN_NOT_FETCHED("WKF-560283"),
  STATUS("TRB-150001"),
  CONTENT_TYPE("TRB-150002"),
  REDIRECT("TRB-150003"),
  TIMEOUT("TRB-150004"),
  BUDGET_SPENT("TRB-150005"),
  TLS("TRB-150006"),
  UNKNOWN_HOST("TRB-150007"),
  ADDRESS_REFUSED("TRB-150008"),
  NOT_CONNECTED("TRB-150009"),
  CUT("TRB-150010"),
  EMPTY("TRB-150011"),
  ENCODING("TRB-150012"),
  NOT_HTTP("TRB-150013"),
  CANCELLED("TRB-150014"),
  REQUEST_CHANGED("TRB-150015"),
  LITERAL_SECRET("TRB-150016"),
  URL_USER("TRB-150017"),
  URL_FRAGMENT("TRB-150018"),
  PORT_REFUSED("TRB-150019"),
  ORIGIN_UNREADABLE("TRB-150020"),
  HEADER_TWICE("TRB-150021"),
  /** The framing of the response is contradictory: a {@link FramingError}. */
  FRAMING("TRB-150023"),
  HEADERS_TOO_LARGE("TRB-150024"),
  COMPRESSED_TOO_LARGE("TRB-150025"),
  /** A status that means a part: the status, the request header that asks for one. */
  PARTIAL("TRB-150026"),
  READING_FAILED("TRB-150027"),
  /** A call that must not be repeated was under way when the program ended: its number. */
  MAYBE_SENT("TRB-150028"),
  NO_CONTENT_TYPE("TRB-150029"),
  /** A certificate of the account cannot be used: its form, its key, its password. */
  CERTIFICATE_UNUSABLE("TRB-150060"),
  /** The proxy is not on the operator's list: its origin. */
  PROXY_NOT_ALLOWED("TRB-150061"),
  /** Arguments: the proxy, the host behind it, the proxy's status. */
  PROXY_FAILED("TRB-150062"),
  /** Arguments: the account, the window, until when it is full. */
  QUOTA_REACHED("TRB-150063"),
  /** Arguments: the external account, the origin of the call, the origins of the account. */
  ACCOUNT_ORIGIN("TRB-150030"),
  /** Arguments: the external account, its secret, the origin of the call. */
  ACCOUNT_SECRET("TRB-150031"),
  /** Argument 0: the external account, whose secret cannot stand in a header. */
  ACCOUNT_SECRET_BAD("TRB-150032"),
  /** Arguments: the external account, its secret, the algorithm. */
  ACCOUNT_KEY_BAD("TRB-150033"),
  /** The response to a login has no usable value: at which place. */
  NO_SESSION("TRB-150034"),
  /** A rule refuses the response: its number, the status, and its message after a colon. */
  RULE("TRB-150070"),
  /** A rule has the pages begin again: its number, the status, and its message after a colon. */
  PAGES_EXPIRED("TRB-150073"),
  /** The wait that a response asks for is longer than granted: the seconds of both. */
  WAIT_TOO_LONG("TRB-150071"),
  /** Calls to the account or origin have failed in a row: it, the time of the next trial. */
  CIRCUIT_OPEN("TRB-150072"),
  /** All calls of the activity have spent its budget: the attempts that were made, the most. */
  ATTEMPTS_SPENT("TRB-150074"),
  /** The same of time: the seconds that are spent before the next attempt, the most. */
  TIME_SPENT("TRB-150075");

  private final String id;

  ExchangeErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "exchange";
  }
}
