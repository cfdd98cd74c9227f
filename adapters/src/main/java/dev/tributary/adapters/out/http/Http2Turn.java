package dev.tributary.adapters.out.http;

import static java.util.Objects.requireNonNull;

import io.netty.channel.Channel;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import org.jspecify.annotations.Nullable;

/**
 * The stream of one exchange. Its number is known before it begins: the client opens one stream
 * after the other, with odd numbers.
 */
final class Http2Turn implements WireTurn {
  private static final long END_WAIT_MILLIS = 50;

  private final Channel channel;
  private final Http2Connection connection;
  private final int stream;

  Http2Turn(Channel channel) {
    this.channel = channel;
    this.connection = requireNonNull(handler(channel)).connection();
    int last = connection.local().lastStreamCreated();
    this.stream = last <= 0 ? 1 : last + 2;
  }

  static boolean speaks(Channel channel) {
    return handler(channel) != null;
  }

  @Override
  public boolean first() {
    return stream == 1;
  }

  @Override
  public boolean begun() {
    return connection.local().lastStreamCreated() >= stream;
  }

  /**
   * A stream that has ended is no longer there; the connection may serve another one already. The
   * end of the response is read before the stream has ended, so this waits for what the loop still
   * has to do: then the next exchange finds the connection free.
   */
  @Override
  public void abortUnlessEnded() {
    var _ = channel.eventLoop().submit(this::endUnlessEnded).awaitUninterruptibly(END_WAIT_MILLIS);
  }

  private void endUnlessEnded() {
    if (!begun() || connection.stream(stream) != null) {
      WireTurn.close(channel);
    }
  }

  @Override
  public void abortNow() {
    channel.eventLoop().execute(() -> WireTurn.close(channel));
  }

  private static @Nullable Http2ConnectionHandler handler(Channel channel) {
    return channel.pipeline().get(Http2ConnectionHandler.class);
  }
}
