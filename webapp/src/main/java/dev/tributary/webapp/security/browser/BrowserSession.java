package dev.tributary.webapp.security.browser;

import dev.tributary.application.access.signin.EndSession;
import dev.tributary.application.access.signin.StartSession;
import dev.tributary.domain.access.UserName;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Signs the browser behind a request in and out. */
@ApplicationScoped
public class BrowserSession {
  private final StartSession startSession;
  private final EndSession endSession;
  private final BrowserCookies cookies;

  public BrowserSession(StartSession startSession, EndSession endSession, BrowserCookies cookies) {
    this.startSession = startSession;
    this.endSession = endSession;
    this.cookies = cookies;
  }

  /** Ends the previous session of the browser, if any. */
  public void start(RoutingContext routing, UserName user) {
    cookies.session(routing).ifPresent(endSession::end);
    cookies.signIn(routing, startSession.start(user));
  }

  public void end(RoutingContext routing) {
    cookies.session(routing).ifPresent(endSession::end);
    cookies.signOut(routing);
  }
}
