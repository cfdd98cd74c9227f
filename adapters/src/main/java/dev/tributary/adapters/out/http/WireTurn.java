package dev.tributary.adapters.out.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/** One exchange's turn on its connection, which serves one exchange at a time. */
interface WireTurn {
  /** Prepares a connection that was just opened. */
  static void prepare(HttpConnection connection, HttpDecoderConfig framing) {
    if (!Http2Turn.speaks(channel(connection))) {
      ResponseFraming.install(connection, framing);
    }
  }

  /** The turn of the exchange for which the connection is leased. */
  static WireTurn of(HttpConnection connection) {
    Channel channel = channel(connection);
    return Http2Turn.speaks(channel)
        ? new Http2Turn(channel)
        : ResponseFraming.of(connection).turn();
  }

  /** Whether no exchange was before it on this connection. */
  boolean first();

  /** Whether the head of the exchange's request was written. */
  boolean begun();

  /** Closes the connection at once, unless the exchange's response has ended. */
  void abortUnlessEnded();

  /** Closes the connection at once, while it is leased. */
  void abortNow();

  static Channel channel(HttpConnection connection) {
    return ((ConnectionBase) connection).channel();
  }

  /** Neither a request that is not read nor a farewell of TLS may delay the end. */
  static void close(Channel channel) {
    if (channel.isOpen()) {
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
      var _ = channel.pipeline().firstContext().close();
    }
  }
}
