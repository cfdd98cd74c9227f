package dev.tributary.webapp.security;

import static dev.tributary.webapp.platform.TestDatabaseResource.ADMINISTRATOR_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.platform.RawRequest;
import dev.tributary.webapp.platform.RawRequest.RawResponse;
import dev.tributary.webapp.security.browser.CsrfTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request has a size limit, and the refusal names it. */
@QuarkusTest
@TestProfile(RequestSizesTest.Narrow.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestSizesTest {
  private static final int BODY = 100_000;
  private static final int REQUEST = 200_000;
  private static final int FILE = 300_000;
  private static final String IMPORTS = "/api/v1/imports";
  private static final String COMMANDS = IMPORTS + "/01990000-0000-7000-8000-000000000000/commands";

  private final DataSource dataSource;

  @TestHTTPResource("/")
  URI server = URI.create("http://localhost");

  RequestSizesTest(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Limits that are quickly reached. */
  public static class Narrow implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "tributary.rest.max-body", Integer.toString(BODY),
          "tributary.rest.max-request", Integer.toString(REQUEST),
          "tributary.import.max-file", Integer.toString(FILE));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/api-keys", "/api/v1/nowhere", COMMANDS, IMPORTS + "/"})
  void a_body_declared_too_large_is_refused_with_the_limit(String path) {
    RawResponse response = json(path).announcing(Integer.toString(BODY + 1));
    assertReported(response, "TRB-190007", BODY, "tributary.rest.max-body");
    assertThat(response.headers()).containsEntry("connection", "close");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/api-keys", COMMANDS})
  void a_body_that_turns_out_too_large_is_refused_with_the_limit(String path) {
    assertReported(
        json(path).chunked("{\"name\":\"", BODY), "TRB-190007", BODY, "tributary.rest.max-body");
  }

  @Test
  void a_body_of_just_the_limit_is_read() {
    Response response =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .body("a".repeat(BODY))
            .post("/api/v1/api-keys");
    assertThat(response.<String>path("code")).as(response.asString()).isEqualTo("TRB-190004");
  }

  @ParameterizedTest
  @ValueSource(strings = {IMPORTS, IMPORTS + "/preview"})
  void a_file_declared_too_large_is_refused_with_the_limit_of_files(String path) {
    RawResponse response = file(path).announcing(Integer.toString(FILE + 1));
    assertReported(response, "TRB-210004", FILE, "Split the file");
  }

  @Test
  void a_file_that_turns_out_too_large_is_refused_with_the_limit_of_files_and_not_stored()
      throws SQLException {
    RawResponse response = file(IMPORTS + "?fileName=too-large.csv").chunked("externalId\n", FILE);
    assertReported(response, "TRB-210004", FILE, "Split the file");
    assertThat(
            count("select count(*) from tributary.file_import where file_name = 'too-large.csv'"))
        .isZero();
  }

  @Test
  void a_file_of_just_the_limit_is_taken() {
    String row = "externalId\nrequest-sizes\n";
    Response response =
        SignedIn.asAdministrator()
            .contentType("application/octet-stream")
            .body((row + "\n".repeat(FILE - row.length())).getBytes(StandardCharsets.UTF_8))
            .post(IMPORTS);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(202);
  }

  @Test
  void only_the_beginning_of_a_file_is_looked_at_for_a_preview() {
    String row = "externalId\nrequest-sizes\n";
    Response response =
        SignedIn.asAdministrator()
            .contentType("application/octet-stream")
            .body(row.repeat(FILE / row.length()).getBytes(StandardCharsets.UTF_8))
            .post(IMPORTS + "/preview");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/console/workflows", "/console/imports/any/resume"})
  void a_form_declared_too_large_is_refused_on_a_page(String path) {
    RawResponse response =
        RawRequest.post(server, path)
            .with("Content-Type", "application/x-www-form-urlencoded")
            .announcing(Integer.toString(REQUEST + 1));
    assertThat(response.status()).isEqualTo(413);
    assertThat(response.headers().get("content-type")).startsWith("text/html");
    assertThat(response.body()).contains("200000", "tributary.rest.max-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=a"})
  void a_form_without_a_declared_length_is_not_read(String type) {
    for (String path : List.of("/sign-in", "/console/imports")) {
      RawResponse response =
          RawRequest.post(server, path).with("Content-Type", type).chunked("", 0);
      assertThat(response.status()).isEqualTo(411);
      assertThat(response.body()).contains("Content-Length");
    }
  }

  @Test
  void a_page_that_takes_a_file_has_room_for_it_and_no_more() {
    for (String path : List.of("/console/imports", "/console/imports/preview")) {
      RawResponse response =
          RawRequest.post(server, path)
              .with("Content-Type", "application/octet-stream")
              .announcing(Integer.toString(FILE + REQUEST + 1));
      assertThat(response.status()).isEqualTo(413);
      assertThat(response.body()).contains("300000", "Split the file");
    }
    Browser browser = SignedIn.browserOf(Role.DESIGNER);
    Response reported =
        browser
            .request()
            .header(CsrfTokens.HEADER, browser.token())
            .contentType("application/octet-stream")
            .body(new byte[FILE + 1])
            .post("/console/imports");
    assertThat(reported.statusCode()).as(reported.asString()).isEqualTo(422);
    assertThat(reported.asString()).contains("300000");
  }

  @Test
  void a_length_that_is_no_number_is_none_that_is_small() {
    assertThat(json("/api/v1/api-keys").announcing("99999999999999999999").status())
        .isBetween(400, 413);
  }

  private RawRequest json(String path) {
    return RawRequest.post(server, path)
        .as("admin", ADMINISTRATOR_PASSWORD)
        .with("Content-Type", "application/json");
  }

  private RawRequest file(String path) {
    return RawRequest.post(server, path)
        .as("admin", ADMINISTRATOR_PASSWORD)
        .with("Content-Type", "text/csv");
  }

  private static void assertReported(RawResponse response, String code, int limit, String remedy) {
    assertThat(response.status()).as(response.body()).isEqualTo(413);
    assertThat(response.headers().get("content-type")).startsWith("application/problem+json");
    JsonPath problem = JsonPath.from(response.body());
    assertThat(problem.getString("code")).isEqualTo(code);
    assertThat(problem.getInt("arguments[0]")).isEqualTo(limit);
    assertThat(problem.getString("detail")).contains(Integer.toString(limit));
    assertThat(problem.getString("remedy")).contains(remedy);
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
