package dev.tributary.adapters.out.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.http.server.FaultServer;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.TestIdentity;
import dev.tributary.application.exchange.http.Transport;
import dev.tributary.domain.account.transport.ClientCertificate;
import dev.tributary.domain.account.transport.HttpProtocol;
import dev.tributary.domain.account.transport.TlsVersion;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Certificates and versions of TLS, against real sockets. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class CertificatesTest extends TransportFixture {
  @Test
  void an_authority_of_the_account_is_trusted_by_its_calls_only() {
    FaultServer server = server(SERVER);
    VertxHttpExchange http = http(server.port());

    assertThat(send(http, url(server.port()), trusting())).isEqualTo("{}");
    assertRefusedByTls(http, url(server.port()), Transport.DEFAULT);
    assertRefusedByTls(
        http, url(server.port()), transport(new ClientCertificate.None(), OTHER.pem()));
  }

  @Test
  void an_expired_certificate_and_one_for_another_name_are_refused() {
    FaultServer expired = server(AUTHORITY.issueExpired(HOST));
    assertRefusedByTls(http(expired.port()), url(expired.port()), trusting());

    FaultServer other = server(AUTHORITY.issue("other.test"));
    assertRefusedByTls(http(other.port()), url(other.port()), trusting());
  }

  @Test
  void a_server_that_requires_a_certificate_gets_it_in_either_form() {
    FaultServer server = server(SERVER, socket -> socket.setNeedClientAuth(true));
    VertxHttpExchange http = http(server.port());
    TestIdentity client = AUTHORITY.issue("client.test");

    assertThat(send(http, url(server.port()), pem(client))).isEqualTo("{}");
    assertThat(send(http, url(server.port()), pkcs12(client, "pass-word", "pass-word")))
        .isEqualTo("{}");
    assertRefusedByTls(http, url(server.port()), trusting());
    assertRefusedByTls(http, url(server.port()), pem(OTHER.issue("client.test")));
    assertRefusedByTls(http, url(server.port()), pem(AUTHORITY.issueExpired("client.test")));
    assertThat(server.received()).hasSize(2);
  }

  @Test
  void a_certificate_that_cannot_be_read_is_reported_before_anything_is_sent() {
    FaultServer server = server(SERVER);
    VertxHttpExchange http = http(server.port());
    TestIdentity client = AUTHORITY.issue("client.test");

    assertUnusable(http, server, pkcs12(client, "pass-word", "other pass-word"));
    assertUnusable(http, server, transport(new ClientCertificate.None(), "no certificate"));
    assertUnusable(
        http,
        server,
        transport(
            new ClientCertificate.Pem(
                Optional.of(secret("certificate", client.certificatePem())),
                Optional.of(secret("key", "-----BEGIN PRIVATE KEY-----\nnonsense\n"))),
            ""));
    assertThat(server.connections()).isZero();
  }

  @Test
  void the_oldest_version_of_TLS_is_that_of_the_account() {
    FaultServer server =
        server(SERVER, socket -> socket.setEnabledProtocols(new String[] {"TLSv1.2"}));
    VertxHttpExchange http = http(server.port());

    assertThat(send(http, url(server.port()), with(TlsVersion.TLS_1_2, HttpProtocol.HTTP_1_1)))
        .isEqualTo("{}");
    assertRefusedByTls(http, url(server.port()), with(TlsVersion.TLS_1_3, HttpProtocol.HTTP_1_1));
  }

  @Test
  void a_server_that_only_speaks_TLS_1_1_is_refused() throws IOException {
    ServerSocket old = opened(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().start(() -> helloOfTls11(old));

    assertRefusedByTls(http(old.getLocalPort()), url(old.getLocalPort()), trusting());
  }

  private void assertUnusable(VertxHttpExchange http, FaultServer server, Transport transport) {
    assertThat(failure(http, url(server.port()), transport).code())
        .isEqualTo(ExchangeErrorCode.CERTIFICATE_UNUSABLE);
  }

  private FaultServer server(TestIdentity identity) {
    return server(identity, _ -> {});
  }

  private FaultServer server(TestIdentity identity, Consumer<SSLServerSocket> preparation) {
    return opened(FaultServer.startSecure(identity.server(AUTHORITY), preparation))
        .replying(Replies.json("{}"));
  }

  /** A ServerHello of version 3.2 with a cipher of that time (RFC 4346, 7.4.1.3). */
  private static void helloOfTls11(ServerSocket server) {
    try (Socket client = server.accept()) {
      byte[] hello = new byte[5 + 4 + 38];
      byte[] head = {22, 3, 2, 0, 42, 2, 0, 0, 38, 3, 2};
      System.arraycopy(head, 0, hello, 0, head.length);
      hello[hello.length - 2] = 0x2f;
      var _ = client.getInputStream().read(new byte[16 * 1024]);
      client.getOutputStream().write(hello);
      client.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException over) {
      // The client went away.
    }
  }
}
