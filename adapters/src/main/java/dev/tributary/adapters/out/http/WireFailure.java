package dev.tributary.adapters.out.http;

import dev.tributary.application.exchange.ExchangeFailed;
import dev.tributary.domain.exchange.EndpointUrl;
import dev.tributary.domain.exchange.ExchangeCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.TooLongFrameException;
import java.net.InetAddress;
import javax.net.ssl.SSLException;

/** Says what an exception of the client means. */
final class WireFailure {
  private WireFailure() {}

  static ExchangeFailed connecting(EndpointUrl url, InetAddress address, Throwable cause) {
    if (cause instanceof SSLException) {
      return new ExchangeFailed(
          ExchangeFailure.unsent(ExchangeCode.TLS, url.host(), reason(cause)), cause);
    }
    return new ExchangeFailed(
        ExchangeFailure.unsent(
            ExchangeCode.NOT_CONNECTED, url.host(), address.getHostAddress(), url.port()),
        cause);
  }

  /** The connection broke before the head of an answer was there. */
  static ExchangeFailed unanswered(Throwable cause) {
    return new ExchangeFailed(ExchangeFailure.unanswered(code(cause)), cause);
  }

  static ExchangeFailed brokenOff(int status, Throwable cause) {
    return new ExchangeFailed(ExchangeFailure.answered(status, code(cause)), cause);
  }

  private static ExchangeCode code(Throwable cause) {
    return cause instanceof DecoderException
            || cause instanceof TooLongFrameException
            || cause instanceof IllegalArgumentException
        ? ExchangeCode.NOT_HTTP
        : ExchangeCode.CUT;
  }

  private static String reason(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
