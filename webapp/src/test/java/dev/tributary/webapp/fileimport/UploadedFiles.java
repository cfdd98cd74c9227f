package dev.tributary.webapp.fileimport;

import static dev.tributary.webapp.fileimport.ImportCalls.API;

import dev.tributary.webapp.security.SignedIn;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Files of people that are sent to the API. */
abstract class UploadedFiles {
  @Inject DataSource dataSource;

  static RequestSpecification request() {
    return SignedIn.asAdministrator()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("text/csv", ContentType.TEXT)))
        .urlEncodingEnabled(false)
        .contentType("text/csv");
  }

  static Response upload(String query, String text) {
    return request().body(text).post(API + query);
  }

  List<String> people(String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
