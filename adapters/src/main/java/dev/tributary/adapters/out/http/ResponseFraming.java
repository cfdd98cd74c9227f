package dev.tributary.adapters.out.http;

import static java.util.Objects.requireNonNull;

import dev.tributary.domain.exchange.FramingError;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestEncoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Delimits the responses of one connection, in the place of the client's own codec. A connection
 * with bytes after a response is closed before it can serve another exchange (RFC 9112, 6.3), and
 * an exchange can close the connection only while it is its own. Runs on the connection's event
 * loop.
 */
final class ResponseFraming extends HttpResponseDecoder {
  private static final AttributeKey<ResponseFraming> KEY =
      AttributeKey.valueOf(ResponseFraming.class, "framing");

  /** The name of the client's codec in the pipeline. */
  private static final String CODEC = "codec";

  private static final Set<HttpVersion> VERSIONS =
      Set.of(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1);
  private static final Set<String> TRANSFER_CODINGS = Set.of("chunked", "identity");

  private final HttpConnection connection;
  private final Channel channel;
  private final int headerBytes;

  /** Requests whose head was written, and responses that have ended. */
  private final AtomicInteger begun = new AtomicInteger();

  private final AtomicInteger ended = new AtomicInteger();
  private boolean interim;
  private @Nullable LastHttpContent held;

  private ResponseFraming(HttpConnection connection, Channel channel, HttpDecoderConfig config) {
    super(config);
    this.connection = connection;
    this.channel = channel;
    this.headerBytes = config.getMaxHeaderSize();
  }

  /** Takes the place of the codec of a connection that was just opened. */
  static void install(HttpConnection connection, HttpDecoderConfig config) {
    Channel channel = ((ConnectionBase) connection).channel();
    ResponseFraming framing = new ResponseFraming(connection, channel, config);
    channel.attr(KEY).set(framing);
    ChannelPipeline pipeline = channel.pipeline();
    pipeline.replace(CODEC, CODEC, framing);
    pipeline.addAfter(CODEC, "requests", framing.new Requests());
  }

  static ResponseFraming of(HttpConnection connection) {
    return requireNonNull(((ConnectionBase) connection).channel().attr(KEY).get());
  }

  /** The turn of the exchange that the connection is leased for. */
  WireTurn turn() {
    return new Turn(ended.get());
  }

  /** One exchange. */
  private final class Turn implements WireTurn {
    /** How many exchanges were before it. */
    private final int number;

    Turn(int number) {
      this.number = number;
    }

    @Override
    public boolean first() {
      return number == 0;
    }

    @Override
    public boolean begun() {
      return begun.get() > number;
    }

    @Override
    public void abortUnlessEnded() {
      channel
          .eventLoop()
          .execute(
              () -> {
                if (ended.get() == number) {
                  WireTurn.close(channel);
                }
              });
    }

    @Override
    public void abortNow() {
      channel.eventLoop().execute(() -> WireTurn.close(channel));
    }
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf buffer, List<Object> out)
      throws Exception {
    if (held != null || begun.get() == ended.get()) {
      refuseSurplus(buffer);
      return;
    }
    super.decode(ctx, buffer, out);
    out.forEach(this::check);
    out.removeIf(this::interim);
    if (!out.isEmpty() && out.getLast() instanceof LastHttpContent end) {
      hold(end, out);
    }
  }

  /** All bytes that came together are decoded: surplus ones have closed the connection. */
  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) throws Exception {
    LastHttpContent end = held;
    if (end != null) {
      release();
      ctx.fireChannelRead(end);
    }
    super.channelReadComplete(ctx);
  }

  @Override
  protected void decodeLast(ChannelHandlerContext ctx, ByteBuf in, List<Object> out)
      throws Exception {
    super.decodeLast(ctx, in, out);
    LastHttpContent end = held;
    if (end != null) {
      release();
      out.add(end);
    }
  }

  /** Gives what cannot be delimited the name of its fault. */
  private void check(Object decoded) {
    if (decoded instanceof HttpObject part) {
      if (part.decoderResult().isFailure()) {
        fail(part, FramingFailed.of(part, headerBytes));
      } else if (part instanceof HttpResponse head) {
        checkHead(head);
      }
    }
  }

  private static void checkHead(HttpResponse head) {
    int status = head.status().code();
    if (!VERSIONS.contains(head.protocolVersion()) || status < 100 || status > 999) {
      fail(head, FramingFailed.notHttp(null));
    } else if (status == HttpResponseStatus.SWITCHING_PROTOCOLS.code()) {
      fail(head, FramingFailed.because(FramingError.UPGRADE, null));
    } else if (!FramingFailed.listed(head.headers(), HttpHeaderNames.TRANSFER_ENCODING).stream()
        .allMatch(coding -> TRANSFER_CODINGS.contains(coding.toLowerCase(Locale.ROOT)))) {
      fail(head, FramingFailed.because(FramingError.TRANSFER_CODING, null));
    }
  }

  private static void fail(HttpObject part, FramingFailed fault) {
    part.setDecoderResult(DecoderResult.failure(fault));
  }

  /** Responses 1xx come before the one that counts, each with an end of its own. */
  private boolean interim(Object decoded) {
    if (decoded instanceof HttpResponse head) {
      interim =
          head.decoderResult().isSuccess()
              && head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
    return interim;
  }

  /** The end of a response is held back until what came together with it is known. */
  private void hold(LastHttpContent end, List<Object> out) {
    if (end.decoderResult().isSuccess()) {
      out.removeLast();
      held = end;
    }
  }

  private void release() {
    held = null;
    ended.incrementAndGet();
  }

  private void refuseSurplus(ByteBuf buffer) {
    if (buffer.isReadable()) {
      buffer.skipBytes(buffer.readableBytes());
      // Takes the connection from the pool first, so that no other exchange gets it.
      connection.close();
    }
  }

  /** Writes requests, and counts them. */
  private final class Requests extends HttpRequestEncoder {
    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise)
        throws Exception {
      if (message instanceof HttpRequest) {
        begun.incrementAndGet();
      }
      super.write(ctx, message, promise);
    }
  }
}
