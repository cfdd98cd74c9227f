package dev.tributary.webapp.security.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection on which no request is under way and whose next one does not complete its
 * head in time. The time runs from the first byte, of the first request from the connection on.
 */
final class HeadDeadline extends ChannelInboundHandlerAdapter {
  private static final AttributeKey<HeadDeadline> KEY =
      AttributeKey.valueOf("tributary.head-deadline");

  private final Duration longest;
  private Optional<Future<?>> running = Optional.empty();
  private int requests;

  HeadDeadline(Duration longest) {
    this.longest = longest;
  }

  /** Of this connection; empty where the server was started without. */
  static Optional<HeadDeadline> of(Channel channel) {
    return Optional.ofNullable(channel.attr(KEY).get());
  }

  /** The head of a request is complete; called by the connection's own thread. */
  void begun() {
    requests++;
    running.ifPresent(deadline -> deadline.cancel(false));
    running = Optional.empty();
  }

  /** The response to a request has ended; called by the connection's own thread. */
  void ended() {
    requests--;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    context.channel().attr(KEY).set(this);
    run(context);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) {
    if (requests == 0 && running.isEmpty()) {
      run(context);
    }
    context.fireChannelRead(bytes);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    running.ifPresent(deadline -> deadline.cancel(false));
    context.fireChannelInactive();
  }

  private void run(ChannelHandlerContext context) {
    running =
        Optional.of(
            context
                .executor()
                .schedule(() -> passed(context), longest.toMillis(), TimeUnit.MILLISECONDS));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do once it is closed
  private void passed(ChannelHandlerContext context) {
    running = Optional.empty();
    if (requests == 0) {
      context.close();
    }
  }
}
