package dev.tributary.adapters.out.http;

import io.netty.handler.codec.http.HttpDecoderConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import java.util.Set;

/** Builds the client: HTTP/1.1, certificates always verified, nothing followed or decompressed. */
final class OutboundClient {
  /** As much as one read of the socket brings: fewer pieces to hand from thread to thread. */
  private static final int CHUNK_BYTES = 64 * 1024;

  private OutboundClient() {}

  static HttpClient create(Vertx vertx, HttpClientConfig settings) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_1_1)
            .setUseAlpn(false)
            .setVerifyHost(true)
            .setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"))
            .setConnectTimeout((int) settings.connectTime().toMillis())
            .setSslHandshakeTimeout(Math.max(1, settings.connectTime().toSeconds()))
            .setKeepAliveTimeout((int) Math.max(1, settings.idleTime().toSeconds()))
            .setDecompressionSupported(false)
            .setShared(false);
    settings
        .authorities()
        .ifPresent(store -> options.setTrustOptions(TrustedAuthorities.withPlatform(store)));
    return vertx
        .httpClientBuilder()
        .with(options)
        .with(new PoolOptions().setHttp1MaxSize(settings.connections()))
        .withConnectHandler(
            connection -> ResponseFraming.install(connection, framing(settings.headerBytes())))
        .build();
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
