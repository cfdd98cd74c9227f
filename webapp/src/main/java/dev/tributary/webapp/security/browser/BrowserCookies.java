package dev.tributary.webapp.security.browser;

import dev.tributary.domain.access.SessionLimit;
import dev.tributary.domain.access.Token;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The two cookies of a browser: the session of a signed-in person, and the visit of an anonymous
 * one, which the sign-in form is bound to. Scripts cannot read them, other sites' forms do not send
 * them, and over https they are sent encrypted only and cannot be planted by a neighbouring host.
 */
@ApplicationScoped
public class BrowserCookies {
  private static final String SESSION = "tributary-session";
  private static final String VISIT = "tributary-visit";

  private final SecureRandom random = new SecureRandom();
  private final SessionLimit limit;

  public BrowserCookies(SessionLimit limit) {
    this.limit = limit;
  }

  public Optional<String> session(RoutingContext routing) {
    return value(routing, SESSION);
  }

  void signIn(RoutingContext routing, Token session) {
    // The forms of the page in this response are bound to the new session.
    routing.put(SESSION, session.reveal());
    routing
        .response()
        .addCookie(
            cookie(routing, SESSION, session.reveal()).setMaxAge(limit.longest().toSeconds()));
  }

  void signOut(RoutingContext routing) {
    routing.response().addCookie(cookie(routing, SESSION, "").setMaxAge(0));
  }

  /** The value to which forms of this browser are bound, if it has a cookie. */
  Optional<String> binding(RoutingContext routing) {
    return Optional.ofNullable(routing.<String>get(SESSION))
        .or(() -> session(routing))
        .or(() -> value(routing, VISIT));
  }

  /** The same; a browser without a cookie gets one. */
  String bind(RoutingContext routing) {
    return binding(routing).orElseGet(() -> newVisit(routing));
  }

  private String newVisit(RoutingContext routing) {
    String known = routing.get(VISIT);
    if (known != null) {
      return known;
    }
    String visit = Token.random("", random).reveal();
    routing.put(VISIT, visit);
    routing.response().addCookie(cookie(routing, VISIT, visit));
    return visit;
  }

  private static Optional<String> value(RoutingContext routing, String name) {
    return Optional.ofNullable(routing.request().getCookie(fullName(routing, name)))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  private static Cookie cookie(RoutingContext routing, String name, String value) {
    return Cookie.cookie(fullName(routing, name), value)
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.LAX)
        .setSecure(routing.request().isSSL());
  }

  private static String fullName(RoutingContext routing, String name) {
    return routing.request().isSSL() ? "__Host-" + name : name;
  }
}
