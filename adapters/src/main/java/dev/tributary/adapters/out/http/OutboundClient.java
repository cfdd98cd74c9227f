package dev.tributary.adapters.out.http;

import dev.tributary.adapters.out.http.tls.ClientTls;
import dev.tributary.adapters.out.http.tls.TimedTls;
import dev.tributary.application.exchange.http.Transport;
import dev.tributary.domain.account.transport.HttpProtocol;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import java.util.List;

/** Builds a client: certificates always verified, nothing followed or decompressed. */
final class OutboundClient {
  /** As much as one read of the socket brings: fewer pieces to hand from thread to thread. */
  private static final int CHUNK_BYTES = 64 * 1024;

  private OutboundClient() {}

  static HttpClient create(Vertx vertx, HttpClientConfig settings, Transport transport) {
    return vertx
        .httpClientBuilder()
        .with(options(vertx, settings, transport))
        .with(
            new PoolOptions()
                .setHttp1MaxSize(settings.connections())
                .setHttp2MaxSize(settings.connections()))
        .withConnectHandler(
            connection -> WireTurn.prepare(connection, framing(settings.headerBytes())))
        .build();
  }

  static HttpClientOptions options(Vertx vertx, HttpClientConfig settings, Transport transport) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setVerifyHost(true)
            .setSslEngineOptions(new TimedTls())
            .setConnectTimeout((int) settings.connectTimeout().toMillis())
            .setSslHandshakeTimeout(Math.max(1, settings.connectTimeout().toSeconds()))
            .setKeepAliveTimeout((int) Math.max(1, settings.idleTime().toSeconds()))
            .setDecompressionSupported(false)
            .setShared(false);
    setVersion(options, settings, transport.settings().protocol());
    ClientTls.configure(options, vertx, transport, settings.authorities());
    return options;
  }

  /**
   * With HTTP/2 a connection has one exchange at a time as well, so that an exchange that is
   * abandoned can close it at once and disturbs no other.
   */
  private static void setVersion(
      HttpClientOptions options, HttpClientConfig settings, HttpProtocol protocol) {
    switch (protocol) {
      case HTTP_1_1 -> options.setProtocolVersion(HttpVersion.HTTP_1_1).setUseAlpn(false);
      case HTTP_2 ->
          options
              .setProtocolVersion(HttpVersion.HTTP_2)
              .setUseAlpn(true)
              .setAlpnVersions(List.of(HttpVersion.HTTP_2, HttpVersion.HTTP_1_1))
              .setHttp2ClearTextUpgrade(false)
              .setHttp2MultiplexingLimit(1)
              .setHttp2KeepAliveTimeout((int) Math.max(1, settings.idleTime().toSeconds()))
              .setInitialSettings(
                  new Http2Settings()
                      .setPushEnabled(false)
                      .setMaxHeaderListSize(settings.headerBytes()));
    }
  }

  /** As lenient with lines and equal lengths as RFC 9112 (2.2) and RFC 9110 (8.6) allow. */
  private static HttpDecoderConfig framing(int headerBytes) {
    return new HttpDecoderConfig()
        .setMaxHeaderSize(headerBytes)
        .setMaxChunkSize(CHUNK_BYTES)
        .setAllowDuplicateContentLengths(true)
        .setStrictLineParsing(false);
  }
}
