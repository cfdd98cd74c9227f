package dev.tributary.adapters.out.http;

import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.FramingError;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.ContentLengthNotAllowedException;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bytes of a response cannot be delimited: what is wrong with them. */
final class FramingFailed extends RuntimeException {
  private final ExchangeErrorCode code;
  private final transient List<Object> arguments;

  private FramingFailed(ExchangeErrorCode code, List<Object> arguments, @Nullable Throwable cause) {
    super(code.id(), cause);
    this.code = code;
    this.arguments = arguments;
  }

  static FramingFailed because(FramingError fault, @Nullable Throwable cause) {
    return new FramingFailed(ExchangeErrorCode.FRAMING, List.of(fault.choice()), cause);
  }

  static FramingFailed notHttp(@Nullable Throwable cause) {
    return new FramingFailed(ExchangeErrorCode.NOT_HTTP, List.of(), cause);
  }

  /** What the decoder refused. A status line that is none comes as a full response. */
  static FramingFailed of(HttpObject part, int headerBytes) {
    Throwable cause = part.decoderResult().cause();
    if (part instanceof FullHttpResponse) {
      return notHttp(cause);
    }
    if (cause instanceof TooLongFrameException) {
      return new FramingFailed(ExchangeErrorCode.HEADERS_TOO_LARGE, List.of(headerBytes), cause);
    }
    return part instanceof HttpResponse response
        ? because(fault(response.headers(), cause), cause)
        : because(FramingError.CHUNK, cause);
  }

  ExchangeErrorCode code() {
    return code;
  }

  Object[] arguments() {
    return arguments.toArray();
  }

  private static FramingError fault(HttpHeaders headers, Throwable cause) {
    if (cause instanceof ContentLengthNotAllowedException) {
      return FramingError.LENGTH_AND_CHUNKS;
    }
    List<String> lengths = listed(headers, HttpHeaderNames.CONTENT_LENGTH);
    if (lengths.stream().distinct().count() > 1) {
      return FramingError.LENGTHS_DIFFER;
    }
    if (!lengths.stream().allMatch(length -> length.matches("\\d{1,18}"))) {
      return FramingError.LENGTH_UNREADABLE;
    }
    return headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
        ? FramingError.TRANSFER_CODING
        : FramingError.HEADER_LINE;
  }

  /** The elements of a header that may stand in several lines, each with a list. */
  static List<String> listed(HttpHeaders headers, CharSequence name) {
    return headers.getAll(name).stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(String::strip)
        .toList();
  }
}
