package dev.tributary.webapp.problem;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.SEE_OTHER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.in.rest.problem.ProblemDetail;
import dev.tributary.adapters.in.rest.problem.ReaderLanguage;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.webapp.console.layout.ConsoleAddress;
import dev.tributary.webapp.console.layout.ReaderPreferences;
import dev.tributary.webapp.console.layout.Remedies;
import dev.tributary.webapp.security.route.ApiPath;
import dev.tributary.webapp.security.route.Routes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.StatusType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Error responses: a problem for programs, a page for people. */
@ApplicationScoped
public class ErrorResponses {
  private static final String CONTENT_TYPE = "Content-Type";

  private final ObjectMapper json;
  private final Routes routes;

  public ErrorResponses(ObjectMapper json, Routes routes) {
    this.json = json;
    this.routes = routes;
  }

  @CheckedTemplate(basePath = "SecurityPages")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance refused(ErrorPage page);
  }

  public ErrorResponse of(RoutingContext routing, StatusType status, Message problem) {
    return of(routing, status.getStatusCode(), problem);
  }

  public ErrorResponse of(RoutingContext routing, int status, Message problem) {
    return ApiPath.is(routing)
        ? problem(ProblemDetail.of(status, problem, language(routing)))
        : page(routing, status, problem, List.of());
  }

  /** With what is possible instead, or its reasons. */
  public ErrorResponse of(RoutingContext routing, Conflict conflict) {
    int status = CONFLICT.getStatusCode();
    return ApiPath.is(routing)
        ? problem(ProblemDetail.of(status, conflict, language(routing)))
        : page(
            routing,
            status,
            conflict.problem(),
            conflict.reasons().stream().map(Problem::message).toList());
  }

  private ErrorResponse problem(ProblemDetail problem) {
    return new ErrorResponse(
        problem.status(), Map.of(CONTENT_TYPE, ProblemDetail.MEDIA_TYPE), json(problem));
  }

  private ErrorResponse page(
      RoutingContext routing, int status, Message problem, List<Message> reasons) {
    return new ErrorResponse(
        status,
        Map.of(CONTENT_TYPE, "text/html;charset=UTF-8"),
        page(problem, reasons, routing.request()));
  }

  private static Locale language(RoutingContext routing) {
    return ReaderLanguage.of(routing.request().getHeader("Accept-Language"));
  }

  /** The sign-in page, which leads back to the requested page afterwards. */
  public static ErrorResponse signInFirst(RoutingContext routing) {
    String from = URLEncoder.encode(routing.request().uri(), StandardCharsets.UTF_8);
    return new ErrorResponse(
        SEE_OTHER.getStatusCode(),
        Map.of("Location", ConsoleAddress.SIGN_IN + "?from=" + from),
        "");
  }

  private String page(Message problem, List<Message> reasons, HttpServerRequest request) {
    ReaderPreferences reader = new ReaderPreferences(request);
    Locale locale = reader.locale();
    ErrorPage page =
        new ErrorPage(
            problem,
            reasons,
            Remedies.text(problem, locale),
            ReturnTarget.of(request, routes),
            locale.getLanguage(),
            reader.theme());
    return Templates.refused(page).setLocale(locale).render();
  }

  private String json(ProblemDetail problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is always JSON", e);
    }
  }
}
