package dev.tributary.webapp.security;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps cookies and reads the token out of forms, as a browser does; follows no redirect. */
public final class Browser {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]+)\"");

  private final Map<String, String> cookies = new LinkedHashMap<>();

  public Response get(String path) {
    return kept(request().get(path));
  }

  /** Sends a form with the token of a page of ours. */
  public Response post(String path, Map<String, String> fields) {
    String token = token();
    return kept(request().formParam("csrf", token).formParams(fields).post(path));
  }

  public Response signIn(String name, String password) {
    return post("/sign-in", Map.of("name", name, "password", password));
  }

  /** The token that this browser's forms carry now. */
  public String token() {
    Matcher found = TOKEN.matcher(get("/sign-in").asString());
    if (!found.find()) {
      throw new AssertionError("the sign-in page carries no token");
    }
    return found.group(1);
  }

  /** A request with this browser's cookies and nothing else. */
  public RequestSpecification request() {
    return given().redirects().follow(false).cookies(cookies);
  }

  Map<String, String> cookies() {
    return Map.copyOf(cookies);
  }

  private Response kept(Response response) {
    response.cookies().forEach(cookies::put);
    return response;
  }
}
