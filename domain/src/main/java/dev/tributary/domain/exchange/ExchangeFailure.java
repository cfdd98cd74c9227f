package dev.tributary.domain.exchange;

import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why one attempt brought no usable response.
 *
 * @param arguments what fills the code's message; never a secret
 * @param status the HTTP status, when a response had begun
 * @param sent whether the other side may have seen the request: when not, a repeat is always safe
 * @param retryAfter the header that names the time of a retry, as it came, or empty
 * @param then what follows it
 * @param elsewhere the origin of the failure when a redirect led away from that of the call, or
 *     empty
 */
public record ExchangeFailure(
    ExchangeErrorCode code,
    List<Object> arguments,
    OptionalInt status,
    boolean sent,
    String retryAfter,
    FailureAction then,
    String elsewhere) {
  /** What a call can meet in several attempts, so that its end names how many. */
  private static final Set<ExchangeErrorCode> COUNTED =
      Set.of(
          ExchangeErrorCode.STATUS,
          ExchangeErrorCode.TIMEOUT,
          ExchangeErrorCode.UNKNOWN_HOST,
          ExchangeErrorCode.NOT_CONNECTED,
          ExchangeErrorCode.CUT,
          ExchangeErrorCode.RULE);

  private static final Set<ExchangeErrorCode> SPENT =
      Set.of(ExchangeErrorCode.ATTEMPTS_SPENT, ExchangeErrorCode.TIME_SPENT);

  public ExchangeFailure {
    arguments = List.copyOf(arguments);
  }

  /** A failure before the first byte of the request left. */
  public static ExchangeFailure unsent(ExchangeErrorCode code, Object... arguments) {
    return of(code, List.of(arguments), OptionalInt.empty(), false);
  }

  /**
   * A failure before a status came.
   *
   * @param sent whether the request was sent, at least in part
   */
  public static ExchangeFailure withoutStatus(
      boolean sent, ExchangeErrorCode code, Object... arguments) {
    return of(code, List.of(arguments), OptionalInt.empty(), sent);
  }

  /** A failure after the request was sent, at least in part, and before a status came. */
  public static ExchangeFailure withoutResponse(ExchangeErrorCode code, Object... arguments) {
    return of(code, List.of(arguments), OptionalInt.empty(), true);
  }

  /** A failure of a response whose status is known. */
  public static ExchangeFailure afterResponse(
      int status, ExchangeErrorCode code, Object... arguments) {
    return of(code, List.of(arguments), OptionalInt.of(status), true);
  }

  private static ExchangeFailure of(
      ExchangeErrorCode code, List<Object> arguments, OptionalInt status, boolean sent) {
    return new ExchangeFailure(
        code, arguments, status, sent, "", FailureAction.of(code, status), "");
  }

  /** The same, with the header that names the time of a retry. */
  public ExchangeFailure withRetryAfter(String header) {
    return new ExchangeFailure(code, arguments, status, sent, header, then, elsewhere);
  }

  /** The same, followed by something else than its code requires. */
  public ExchangeFailure then(FailureAction other) {
    return new ExchangeFailure(code, arguments, status, sent, retryAfter, other, elsewhere);
  }

  /** The same of another origin, which has neither seen a token of the call nor can refuse it. */
  public ExchangeFailure at(String origin) {
    FailureAction other = then == FailureAction.REFRESH_TOKEN ? FailureAction.FAIL : then;
    return new ExchangeFailure(code, arguments, status, sent, retryAfter, other, origin);
  }

  /** The same with the status of an attempt that was made before, or without any. */
  public ExchangeFailure withStatus(OptionalInt before) {
    return new ExchangeFailure(code, arguments, before, sent, retryAfter, then, elsewhere);
  }

  /** The same with other arguments for its message. */
  public ExchangeFailure withArguments(List<Object> others) {
    return new ExchangeFailure(code, others, status, sent, retryAfter, then, elsewhere);
  }

  /** Another failure in its place, which ends the call. */
  public ExchangeFailure replacedBy(ExchangeErrorCode other, Object... arguments) {
    return new ExchangeFailure(
        other, List.of(arguments), status, sent, "", FailureAction.of(other, status), elsewhere);
  }

  /** What a person reads. */
  public Message message() {
    return code.with(arguments.toArray());
  }

  /**
   * The same as the failure of an activity: what the author can correct in the settings is a
   * failure of configuration, everything else one of the request.
   */
  public ActivityFailure activityFailure() {
    Object[] values = arguments.toArray();
    return switch (code) {
      case URL_NOT_SECURE,
          HOST_REFUSED,
          URL_UNREADABLE,
          URL_USER,
          URL_FRAGMENT,
          PORT_REFUSED,
          ORIGIN_UNREADABLE,
          HEADER_NAME_BAD,
          HEADER_VALUE_BAD,
          HEADER_RESERVED,
          HEADER_TWICE,
          LITERAL_SECRET,
          CERTIFICATE_UNUSABLE,
          PROXY_NOT_ALLOWED,
          REQUEST_CHANGED,
          ACCOUNT_MISSING,
          ACCOUNT_DISABLED,
          ACCOUNT_ORIGIN,
          ACCOUNT_SECRET,
          ACCOUNT_SECRET_BAD,
          ACCOUNT_KEY_BAD,
          TOKEN_TYPE ->
          ActivityFailure.configuration(code, values);
      case REQUEST_TOO_LARGE,
          RESPONSE_TOO_LARGE,
          STATUS,
          CONTENT_TYPE,
          NO_CONTENT_TYPE,
          REDIRECT,
          TIMEOUT,
          BUDGET_SPENT,
          TLS,
          UNKNOWN_HOST,
          ADDRESS_REFUSED,
          NOT_CONNECTED,
          CUT,
          EMPTY,
          ENCODING,
          NOT_HTTP,
          FRAMING,
          HEADERS_TOO_LARGE,
          COMPRESSED_TOO_LARGE,
          PARTIAL,
          READING_FAILED,
          MAYBE_SENT,
          PROXY_FAILED,
          QUOTA_REACHED,
          CANCELLED,
          TOKEN_NOT_FETCHED,
          NO_SESSION,
          RULE,
          PAGES_EXPIRED,
          WAIT_TOO_LONG,
          CIRCUIT_OPEN,
          ATTEMPTS_SPENT,
          TIME_SPENT ->
          ActivityFailure.request(code, values);
    };
  }

  /**
   * The same as the end of a call.
   *
   * @param times how many attempts of the call failed like this
   */
  public ActivityFailure activityFailure(int times) {
    ActivityFailure failure = activityFailure();
    if (!COUNTED.contains(code)) {
      return failure;
    }
    Object[] counted = Stream.concat(arguments.stream(), Stream.of(times)).toArray();
    return new ActivityFailure(
        failure.code(), Message.of(failure.message().key() + ".times", counted), failure.cause());
  }

  /** Whether anything was tried: an open circuit and a spent budget let no attempt begin. */
  public boolean isAttempt() {
    return code != ExchangeErrorCode.CIRCUIT_OPEN && !isSpent();
  }

  /** Whether the budget of all calls allows no further attempt. */
  public boolean isSpent() {
    return SPENT.contains(code);
  }

  /** Whether the other side responded and named the time of a retry: it is busy, not down. */
  public boolean isPostponed() {
    return status.isPresent() && !retryAfter.isEmpty();
  }

  /** Whether the attempts failed in the same way. */
  public boolean isLike(ExchangeFailure other) {
    return code == other.code && status.equals(other.status);
  }

  /** Short reason as the reference's journal writes it: {@code HTTP - 503}, else the code. */
  public String reason() {
    return status.isPresent() && !status.equals(OptionalInt.of(200))
        ? "HTTP - " + status.getAsInt()
        : code.id();
  }
}
