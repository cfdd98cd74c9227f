package dev.tributary.webapp.security.signin;

import static jakarta.ws.rs.core.Response.Status.FORBIDDEN;
import static jakarta.ws.rs.core.Response.Status.OK;
import static jakarta.ws.rs.core.Response.Status.TOO_MANY_REQUESTS;
import static jakarta.ws.rs.core.Response.Status.UNAUTHORIZED;

import dev.tributary.application.access.signin.CheckPassword;
import dev.tributary.application.access.signin.OneTimeSignIn;
import dev.tributary.application.access.signin.SignInResult;
import dev.tributary.application.access.signin.SignInResult.Accepted;
import dev.tributary.application.access.signin.SignInResult.TooMany;
import dev.tributary.application.access.signin.SignInResult.Wrong;
import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.access.Token;
import dev.tributary.domain.access.UserName;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.ConsoleAddress;
import dev.tributary.webapp.security.authentication.ClientAddress;
import dev.tributary.webapp.security.browser.BrowserSession;
import dev.tributary.webapp.security.signin.SignInView.Entry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Signing in and signing out. */
@Path("/")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class SignInPages {
  private final CheckPassword checkPassword;
  private final OneTimeSignIn oneTimeSignIn;
  private final BrowserSession session;
  private final SignInView view;
  private final ClientAddress address;

  public SignInPages(
      CheckPassword checkPassword,
      OneTimeSignIn oneTimeSignIn,
      BrowserSession session,
      SignInView view,
      ClientAddress address) {
    this.checkPassword = checkPassword;
    this.oneTimeSignIn = oneTimeSignIn;
    this.session = session;
    this.view = view;
    this.address = address;
  }

  @GET
  @Path(ConsoleAddress.SIGN_IN)
  public Response form(@RestQuery @Nullable String from, RoutingContext routing) {
    Entry entry = new Entry(Optional.empty(), "", ConsoleAddress.page(from), PendingForm.NONE);
    return Response.ok(view.signIn(routing, entry)).build();
  }

  @POST
  @Path(ConsoleAddress.SIGN_IN)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signIn(MultivaluedMap<String, String> form, RoutingContext routing) {
    String name = text(form, "name");
    Entry entry =
        new Entry(
            Optional.empty(),
            name,
            ConsoleAddress.page(form.getFirst("from")),
            PendingForm.carried(form));
    SignInResult result = checkPassword.check(name, text(form, "password"), address.of(routing));
    return switch (result) {
      case Accepted(var user) -> {
        session.start(routing, user.name());
        yield entered(routing, entry);
      }
      case Wrong() ->
          again(routing, UNAUTHORIZED, AccessErrorCode.CREDENTIALS_REFUSED.with(), entry);
      case TooMany tooMany -> again(routing, TOO_MANY_REQUESTS, tooMany.problem(), entry);
    };
  }

  /** Redirects to the requested page, or to the form whose session had ended. */
  private Response entered(RoutingContext routing, Entry entry) {
    return entry.typed().isPresent()
        ? Response.status(OK).entity(view.resume(routing, entry)).build()
        : goTo(entry.from());
  }

  private static String text(MultivaluedMap<String, String> form, String field) {
    return Optional.ofNullable(form.getFirst(field)).orElse("");
  }

  /** The address that the program prints on its own terminal. */
  @GET
  @Path(ConsoleAddress.SIGN_IN + "/once")
  public Response signInOnce(@RestQuery @Nullable String token, RoutingContext routing) {
    Optional<UserName> user =
        Optional.ofNullable(token)
            .filter(value -> address.isLoopback(routing))
            .flatMap(value -> oneTimeSignIn.redeem(new Token(value)));
    user.ifPresent(name -> session.start(routing, name));
    return user.isPresent()
        ? goTo(ConsoleAddress.HOME)
        : again(
            routing,
            FORBIDDEN,
            AccessErrorCode.SIGN_IN_LINK_SPENT.with(),
            new Entry(Optional.empty(), "", ConsoleAddress.HOME, PendingForm.NONE));
  }

  @POST
  @Path("/sign-out")
  public Response signOut(RoutingContext routing) {
    session.end(routing);
    return goTo(ConsoleAddress.SIGN_IN);
  }

  private Response again(RoutingContext routing, StatusType status, Message problem, Entry entry) {
    Entry reported = new Entry(Optional.of(problem), entry.name(), entry.from(), entry.typed());
    return Response.status(status).entity(view.signIn(routing, reported)).build();
  }

  private static Response goTo(String path) {
    return Response.seeOther(URI.create(path)).build();
  }
}
