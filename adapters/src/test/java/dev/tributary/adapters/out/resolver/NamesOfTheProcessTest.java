package dev.tributary.adapters.out.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names are unique to each test: the JDK caches what it resolved. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class NamesOfTheProcessTest {
  private SimulatedNames names;

  @BeforeEach
  void restrict() {
    System.setProperty("vertx.disableDnsResolver", "true");
    names = SimulatedNames.install();
    NamesOfTheProcess.restrict(List.of("database.resolver.test"));
  }

  @AfterEach
  void restore() {
    ResolverState.unrestrict();
    names.close();
  }

  @Test
  void a_name_leads_to_public_addresses_only() throws UnknownHostException {
    names.with("public.resolver.test", "93.184.216.34").with("private.resolver.test", "10.0.0.7");

    assertThat(InetAddress.getAllByName("public.resolver.test"))
        .extracting(InetAddress::getHostAddress)
        .containsExactly("93.184.216.34");
    assertThatThrownBy(() -> InetAddress.getAllByName("private.resolver.test"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessage("private.resolver.test leads to 10.0.0.7, which is not public");
  }

  @Test
  void names_of_the_operator_and_this_machine_lead_anywhere() throws UnknownHostException {
    names.with("Database.Resolver.test", "10.0.0.8");

    assertThat(InetAddress.getAllByName("Database.Resolver.test"))
        .extracting(InetAddress::getHostAddress)
        .containsExactly("10.0.0.8");
    assertThat(InetAddress.getAllByName("localhost")).allMatch(InetAddress::isLoopbackAddress);
    assertThat(InetAddress.getLocalHost()).isNotNull();
  }

  @Test
  void the_guard_still_sees_where_a_refused_name_leads() throws UnknownHostException {
    names.with("seen.resolver.test", "192.168.1.1");

    assertThat(NamesOfTheProcess.unrestricted("seen.resolver.test"))
        .containsExactly(InetAddress.ofLiteral("192.168.1.1"));
  }

  /** A name that leads to a public address when it is checked, and to this machine afterwards. */
  @ParameterizedTest
  @MethodSource("clients")
  void no_client_reaches_a_rebound_name(Client client) throws IOException {
    String name = "rebound-%s.resolver.test".formatted(client.getClass().hashCode());
    try (ServerSocket inside = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      names.with(name, "93.184.216.34", "127.0.0.1");
      assertThat(NamesOfTheProcess.unrestricted(name)).isNotEmpty();

      assertThatThrownBy(() -> client.connect(name, inside.getLocalPort()));

      inside.setSoTimeout(1);
      assertThatThrownBy(inside::accept).hasMessageContaining("timed out");
    }
  }

  interface Client {
    void connect(String host, int port) throws Exception;
  }

  static Stream<Named<Client>> clients() {
    return Stream.of(
        Named.of("a socket", (host, port) -> new Socket(host, port).close()),
        Named.of("the JDK's client", NamesOfTheProcessTest::ofTheJdk),
        Named.of("the Vert.x client", NamesOfTheProcessTest::ofVertx));
  }

  private static void ofTheJdk(String host, int port) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI url = URI.create("http://%s:%d/".formatted(host, port));
      client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
    }
  }

  private static void ofVertx(String host, int port) {
    Vertx vertx = Vertx.vertx();
    try {
      vertx
          .createHttpClient()
          .request(HttpMethod.GET, port, host, "/")
          .toCompletionStage()
          .toCompletableFuture()
          .join();
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }
}
