package dev.tributary.adapters.out.http.tls;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.DelegatingSslContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.AttributeKey;
import io.vertx.core.net.JdkSSLEngineOptions;
import io.vertx.core.spi.tls.DefaultSslContextFactory;
import io.vertx.core.spi.tls.SslContextFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/** The platform's TLS, which measures each handshake. */
public final class TimedTls extends JdkSSLEngineOptions {
  private static final AttributeKey<Duration> HANDSHAKE =
      AttributeKey.valueOf(TimedTls.class, "handshake");

  /** How long the handshake of a connection took; empty without TLS. */
  public static Optional<Duration> handshake(Channel channel) {
    return Optional.ofNullable(channel.attr(HANDSHAKE).get());
  }

  @Override
  public TimedTls copy() {
    return new TimedTls();
  }

  @Override
  public SslContextFactory sslContextFactory() {
    return new DefaultSslContextFactory(SslProvider.JDK, false) {
      @Override
      public SslContext create() throws SSLException {
        return new TimedContext(super.create());
      }
    };
  }

  private static final class TimedContext extends DelegatingSslContext {
    TimedContext(SslContext context) {
      super(context);
    }

    @Override
    protected SslHandler newHandler(
        ByteBufAllocator allocator, String host, int port, boolean startTls, Executor executor) {
      return new TimedHandler(newEngine(allocator, host, port), startTls, executor);
    }

    @Override
    protected void initEngine(SSLEngine engine) {}
  }

  /** Begins the handshake as soon as the connection is accepted, by the host or by its proxy. */
  private static final class TimedHandler extends SslHandler {
    TimedHandler(SSLEngine engine, boolean startTls, Executor executor) {
      super(engine, startTls, executor);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) throws Exception {
      super.handlerAdded(context);
      if (context.channel().isActive()) {
        measure(context.channel());
      }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
      measure(context.channel());
      super.channelActive(context);
    }

    private void measure(Channel channel) {
      long start = System.nanoTime();
      handshakeFuture()
          .addListener(
              _ -> channel.attr(HANDSHAKE).set(Duration.ofNanos(System.nanoTime() - start)));
    }
  }
}
