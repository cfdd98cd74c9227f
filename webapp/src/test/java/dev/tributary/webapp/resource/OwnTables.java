package dev.tributary.webapp.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Tables of an operator, and the calls that make resources of them. */
@ApplicationScoped
class OwnTables {
  static final String API = "/api/v1/resources";

  private final DataSource dataSource;

  OwnTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void run(String... statements) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  static Response add(String body) {
    return SignedIn.asAdministrator().contentType("application/json").body(body).post(API);
  }

  /** Adds a resource of that name over the table of the same name, with all its columns. */
  static Response addWhole(String name) {
    return add("{\"name\":\"%s\",\"table\":\"public.%s\",\"key\":\"id\"}".formatted(name, name));
  }

  static Response replace(String name, String etag, String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .header("If-Match", etag)
        .body(body)
        .put(API + "/" + name);
  }

  static Response delete(String name, String etag) {
    return SignedIn.asAdministrator().header("If-Match", etag).delete(API + "/" + name);
  }

  static void assertRefused(Response response, int status, String code, String reported) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.<String>path("code")).isEqualTo(code);
    assertThat(response.asString()).contains(reported);
  }
}
