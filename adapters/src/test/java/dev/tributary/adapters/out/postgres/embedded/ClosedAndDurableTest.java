package dev.tributary.adapters.out.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosedAndDurableTest {
  private static final int SOCKET_DIRECTORY_LINE = 4;

  private static TributaryHome home;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start(@TempDir Path directory) {
    home = TestHomes.in(directory);
    postgres = EmbeddedPostgres.start(home, EmbeddedPostgres.ANY_PORT);
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"})
  void a_confirmed_commit_is_on_disk(String setting) throws SQLException {
    assertThat(response("SHOW " + setting)).isEqualTo("on");
  }

  @Test
  void text_is_utf_8_in_an_order_that_is_the_same_everywhere() throws SQLException {
    assertThat(response("SHOW server_encoding")).isEqualTo("UTF8");
    assertThat(
            response(
                "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database"
                    + " WHERE datname = current_database()"))
        .isEqualTo("b C.UTF-8");
    assertThat(response("SELECT lower('ÄÖÜÉ')")).isEqualTo("äöüé");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tributary_program", "cluster_admin"})
  void a_wrong_password_is_refused(String role) {
    assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), role, "guess"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void passwords_are_stored_as_scram_and_read_by_their_owner_alone() throws Exception {
    assertThat(response("SHOW password_encryption")).isEqualTo("scram-sha-256");
    for (Path file : List.of(home.adminPassword(), home.programPassword())) {
      assertThat(Files.getPosixFilePermissions(file))
          .isEqualTo(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }
    assertThat(home.postgres().resolve("initdb.password")).doesNotExist();
  }

  @Test
  void the_program_is_neither_superuser_nor_owner_of_anything_but_what_it_makes()
      throws SQLException {
    assertThat(
            response(
                """
                SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls
                  FROM pg_roles WHERE rolname = current_user
                """))
        .isEqualTo("f");
    assertThat(
            response(
                """
                SELECT count(*) FROM pg_database d JOIN pg_roles r ON r.oid = d.datdba
                 WHERE r.rolname = current_user
                """))
        .isEqualTo("0");
    assertThat(response("SELECT has_database_privilege(current_database(), 'CREATE')"))
        .isEqualTo("t");
  }

  @Test
  void only_this_machine_reaches_it() throws IOException, SQLException {
    assertThat(response("SHOW listen_addresses")).isEqualTo("127.0.0.1");
    String socketDirectory =
        Files.readAllLines(home.cluster().resolve("postmaster.pid")).get(SOCKET_DIRECTORY_LINE);
    assertThat(socketDirectory).isEmpty();
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.equals(InetAddress.ofLiteral("127.0.0.1")))
            .toList();
    assertThat(others).as("addresses to try, ::1 at least").isNotEmpty();
    for (InetAddress address : others) {
      assertThat(accepts(address)).as("%s", address).isFalse();
    }
  }

  private static boolean accepts(InetAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, postgres.port()), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String response(String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
