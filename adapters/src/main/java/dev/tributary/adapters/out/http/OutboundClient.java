package dev.tributary.adapters.out.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import java.util.Set;

/** Builds the client: HTTP/1.1, certificates always verified, nothing followed or decompressed. */
final class OutboundClient {
  private static final int HEADER_BYTES = 32 * 1024;

  /** As much as one read of the socket brings: fewer pieces to hand from thread to thread. */
  private static final int CHUNK_BYTES = 64 * 1024;

  private OutboundClient() {}

  static HttpClient create(Vertx vertx, OutboundSettings settings) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_1_1)
            .setUseAlpn(false)
            .setVerifyHost(true)
            .setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"))
            .setConnectTimeout((int) settings.connectTime().toMillis())
            .setSslHandshakeTimeout(Math.max(1, settings.connectTime().toSeconds()))
            .setMaxPoolSize(settings.connections())
            .setKeepAliveTimeout((int) Math.max(1, settings.idleTime().toSeconds()))
            .setMaxHeaderSize(HEADER_BYTES)
            .setMaxChunkSize(CHUNK_BYTES)
            .setDecompressionSupported(false)
            .setShared(false);
    settings
        .authorities()
        .ifPresent(file -> options.setTrustOptions(TrustedAuthorities.withPlatform(file)));
    return vertx.createHttpClient(options);
  }
}
