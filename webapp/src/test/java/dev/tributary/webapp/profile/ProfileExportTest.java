package dev.tributary.webapp.profile;

import static dev.tributary.webapp.profile.ProfileCalls.added;
import static dev.tributary.webapp.profile.ProfileCalls.get;
import static dev.tributary.webapp.profile.ProfileCalls.request;
import static dev.tributary.webapp.profile.ProfileCalls.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProfileExportTest {
  /** More than two batches. */
  private static final int MANY = 2_345;

  @Inject DataSource dataSource;

  @Test
  void gives_what_a_search_finds_as_a_table() {
    String name = unique("Größe");
    added(Map.of("lastName", name, "firstName", "=1+1", "city", "Aachen, \"Dom\""));

    Response response = get("/export?search=" + name);

    assertThat(response.contentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(response.header("Content-Disposition")).contains("profiles.csv");
    List<String> lines = lines(response);
    assertThat(lines(get("/export?safe=false&search=" + name)).getLast()).contains(",=1+1,");
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).startsWith("id,externalId,email,firstName,lastName,birthDate");
    assertThat(lines.getLast()).contains(",'=1+1," + name + ",", ",\"Aachen, \"\"Dom\"\"\",");
  }

  @Test
  void makes_formulas_harmless_and_marks_the_text_for_a_spreadsheet_when_asked() {
    String name = unique("Name");
    added(Map.of("lastName", name, "firstName", "=1+1", "mobilePhone", "+316123"));

    Response response = get("/export?format=tsv&bom=true&search=" + name);

    assertThat(response.contentType()).isEqualTo("text/tab-separated-values;charset=UTF-8");
    assertThat(Arrays.copyOf(response.asByteArray(), 3))
        .containsExactly((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
    assertThat(lines(response).getLast()).contains("\t'=1+1\t", "\t'+316123\t");
  }

  @Test
  void the_header_accept_chooses_the_form() {
    assertThat(accepting("text/tab-separated-values").contentType())
        .startsWith("text/tab-separated-values");
    assertThat(accepting("*/*").contentType()).startsWith("text/csv");
    assertThat(accepting("image/png").statusCode()).isEqualTo(406);
    get("/export?format=xlsx").then().statusCode(400);
  }

  @Test
  void exports_each_person_once_whatever_their_number() throws SQLException {
    String name = unique("many");
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into public.profile (last_name, zip_code)"
                    + " select ?, n from generate_series(1, ?) n")) {
      insert.setString(1, name);
      insert.setInt(2, MANY);
      insert.executeUpdate();
    }

    List<String> lines = lines(get("/export?search=" + name));

    assertThat(lines).hasSize(MANY + 1).doesNotHaveDuplicates();
  }

  @Test
  void is_for_designers_and_leaves_a_trace() {
    String name = unique("Traced");

    SignedIn.withKeyOf(Role.OPERATOR)
        .get(ProfileCalls.API + "/export?search=" + name)
        .then()
        .statusCode(403);
    get("/export?facet=noEmail&search=" + name).then().statusCode(200);

    String trail =
        SignedIn.asAdministrator()
            .get("/api/v1/audit?action=exported&objectType=profile")
            .asString();
    assertThat(trail).containsOnlyOnce(name).contains("NO_EMAIL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"safe=no", "bom=1", "format=xls", "facet=none"})
  void a_parameter_with_another_value_is_reported(String parameter) {
    Response refused = get("/export?" + parameter);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.<String>path("code")).isEqualTo("TRB-190014");
    for (String named : parameter.split("=", -1)) {
      assertThat(refused.asString()).contains("'" + named + "'");
    }
  }

  private static Response accepting(String type) {
    return request().accept(type).get(ProfileCalls.API + "/export?search=nobody");
  }

  private static List<String> lines(Response response) {
    assertThat(response.statusCode()).isEqualTo(200);
    return new String(response.asByteArray(), StandardCharsets.UTF_8).lines().toList();
  }
}
