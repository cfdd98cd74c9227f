package dev.tributary.adapters.out.http;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.domain.account.transport.ProxySettings;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.RemoteText;
import dev.tributary.domain.exchange.target.EndpointUrl;
import io.netty.handler.proxy.ProxyConnectException;
import io.netty.handler.ssl.NotSslRecordException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Translates exceptions of the client into failures. */
final class TransportFailures {
  private static final int DEEPEST = 20;
  private static final Pattern PROXY_STATUS = Pattern.compile("status: (\\d{3})");

  private TransportFailures() {}

  static ExchangeFailed connecting(OutboundRequest request, InetAddress address, Throwable cause) {
    EndpointUrl url = request.url();
    ExchangeFailure failure =
        tls(url.host(), false, cause)
            .or(() -> proxy(request, cause))
            .orElseGet(
                () ->
                    ExchangeFailure.unsent(
                        ExchangeErrorCode.NOT_CONNECTED,
                        url.host(),
                        address.getHostAddress(),
                        url.port()));
    return new ExchangeFailed(failure, cause);
  }

  /**
   * The connection broke before the head of a response was there.
   *
   * @param begun whether the head of the request was written
   */
  static ExchangeFailed unanswered(String host, boolean begun, Throwable cause) {
    ExchangeFailure failure =
        tls(host, begun, cause)
            .orElseGet(() -> ExchangeFailure.withoutStatus(begun, code(cause), arguments(cause)));
    return new ExchangeFailed(failure, cause);
  }

  static ExchangeFailed brokenOff(int status, Throwable cause) {
    return new ExchangeFailed(
        ExchangeFailure.afterResponse(status, code(cause), arguments(cause)), cause);
  }

  /** With TLS 1.3, what the other side refuses may come after the connection is open. */
  private static Optional<ExchangeFailure> tls(String host, boolean begun, Throwable cause) {
    return causes(cause).anyMatch(SSLException.class::isInstance)
        ? Optional.of(
            ExchangeFailure.withoutStatus(begun, ExchangeErrorCode.TLS, host, reason(cause)))
        : Optional.empty();
  }

  /** Of the proxy's response only the status is reported. */
  private static Optional<ExchangeFailure> proxy(OutboundRequest request, Throwable cause) {
    ProxySettings proxy = request.transport().settings().proxy();
    return proxy.used()
        ? Optional.of(
            ExchangeFailure.unsent(
                ExchangeErrorCode.PROXY_FAILED,
                proxy.url(),
                request.url().host(),
                proxyStatus(cause)))
        : Optional.empty();
  }

  private static String proxyStatus(Throwable cause) {
    return causes(cause)
        .filter(ProxyConnectException.class::isInstance)
        .map(refused -> PROXY_STATUS.matcher(String.valueOf(refused.getMessage())))
        .filter(Matcher::find)
        .map(status -> "HTTP - " + status.group(1))
        .findFirst()
        .orElse("-");
  }

  private static ExchangeErrorCode code(Throwable cause) {
    return cause instanceof FramingFailed framing ? framing.code() : ExchangeErrorCode.CUT;
  }

  private static Object[] arguments(Throwable cause) {
    return cause instanceof FramingFailed framing ? framing.arguments() : new Object[0];
  }

  /** What is no TLS is quoted by the client byte for byte; the words before that suffice. */
  private static String reason(Throwable cause) {
    if (causes(cause).anyMatch(NotSslRecordException.class::isInstance)) {
      return "not an SSL/TLS record";
    }
    Throwable root = causes(cause).reduce(cause, (_, last) -> last);
    String text = root.getMessage();
    return text == null ? root.getClass().getSimpleName() : RemoteText.shown(text);
  }

  private static Stream<Throwable> causes(Throwable cause) {
    return Stream.iterate(cause, thrown -> thrown != null, Throwable::getCause).limit(DEEPEST);
  }
}
