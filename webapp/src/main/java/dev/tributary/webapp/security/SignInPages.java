package dev.tributary.webapp.security;

import dev.tributary.application.access.CheckPassword;
import dev.tributary.application.access.OneTimeSignIn;
import dev.tributary.application.access.SignInResult;
import dev.tributary.application.access.SignInResult.Accepted;
import dev.tributary.application.access.SignInResult.TooMany;
import dev.tributary.application.access.SignInResult.Wrong;
import dev.tributary.domain.access.AccessCodes;
import dev.tributary.domain.access.Token;
import dev.tributary.domain.access.UserName;
import dev.tributary.domain.problem.Message;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The way in and the way out. */
@Path("/")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class SignInPages {
  private final CheckPassword checkPassword;
  private final OneTimeSignIn oneTimeSignIn;
  private final BrowserSession session;

  public SignInPages(
      CheckPassword checkPassword, OneTimeSignIn oneTimeSignIn, BrowserSession session) {
    this.checkPassword = checkPassword;
    this.oneTimeSignIn = oneTimeSignIn;
    this.session = session;
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance signin(SignInPage page);
  }

  /**
   * What the page shows.
   *
   * @param problem why the last attempt failed
   * @param name what was typed in it
   * @param from where to go afterwards
   */
  record SignInPage(Optional<Message> problem, String name, String from) {}

  @GET
  @Path("/sign-in")
  public TemplateInstance form(@RestQuery @Nullable String from) {
    return Templates.signin(new SignInPage(Optional.empty(), "", Destination.of(from)));
  }

  @POST
  @Path("/sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> signIn(
      @RestForm @Nullable String name,
      @RestForm @Nullable String password,
      @RestForm @Nullable String from,
      RoutingContext routing) {
    String typed = name == null ? "" : name;
    String destination = Destination.of(from);
    SignInResult result =
        checkPassword.check(typed, password == null ? "" : password, ClientAddress.of(routing));
    return switch (result) {
      case Accepted(var user) -> {
        session.start(routing, user.name());
        yield goTo(destination);
      }
      case Wrong() -> again(401, AccessCodes.CREDENTIALS_REFUSED.with(), typed, destination);
      case TooMany tooMany -> again(429, tooMany.problem(), typed, destination);
    };
  }

  /** The address that the program prints on its own terminal. */
  @GET
  @Path("/sign-in/once")
  public RestResponse<TemplateInstance> signInOnce(
      @RestQuery @Nullable String token, RoutingContext routing) {
    Optional<UserName> user =
        Optional.ofNullable(token)
            .filter(value -> ClientAddress.isLoopback(routing))
            .flatMap(value -> oneTimeSignIn.redeem(new Token(value)));
    user.ifPresent(name -> session.start(routing, name));
    return user.isPresent()
        ? goTo(Destination.HOME)
        : again(403, AccessCodes.SIGN_IN_LINK_SPENT.with(), "", Destination.HOME);
  }

  @POST
  @Path("/sign-out")
  public RestResponse<TemplateInstance> signOut(RoutingContext routing) {
    session.end(routing);
    return goTo("/sign-in");
  }

  private static RestResponse<TemplateInstance> again(
      int status, Message problem, String name, String from) {
    return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
        .entity(Templates.signin(new SignInPage(Optional.of(problem), name, from)))
        .build();
  }

  private static RestResponse<TemplateInstance> goTo(String path) {
    return RestResponse.seeOther(URI.create(path));
  }
}
