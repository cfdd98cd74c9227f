package dev.tributary.webapp.security.signin;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;
import static jakarta.ws.rs.core.Response.Status.TOO_MANY_REQUESTS;

import dev.tributary.adapters.text.Texts;
import dev.tributary.application.access.signin.ChangeOwnPassword;
import dev.tributary.application.access.signin.SignInResult.Accepted;
import dev.tributary.application.access.signin.SignInResult.TooMany;
import dev.tributary.application.access.signin.SignInResult.Wrong;
import dev.tributary.domain.access.Password;
import dev.tributary.domain.access.UserName;
import dev.tributary.domain.problem.Refused;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.security.authentication.ClientAddress;
import dev.tributary.webapp.security.browser.BrowserSession;
import dev.tributary.webapp.security.route.SecretInput;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The page on which people change their own passwords. */
@Path(PasswordPages.HOME)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("viewer")
@RunOnVirtualThread
public class PasswordPages {
  static final String HOME = "/console/password";

  private final ChangeOwnPassword changePassword;
  private final BrowserSession session;
  private final ClientAddress address;
  private final PageFrame frame;

  public PasswordPages(
      ChangeOwnPassword changePassword,
      BrowserSession session,
      ClientAddress address,
      PageFrame frame) {
    this.changePassword = changePassword;
    this.session = session;
    this.address = address;
    this.frame = frame;
  }

  @CheckedTemplate(basePath = "SecurityPages")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance password(PasswordPage page);
  }

  @GET
  public TemplateInstance show(@RestQuery @DefaultValue("") String changed) {
    return Templates.password(new PasswordPage(!changed.isEmpty(), "", "", ""));
  }

  /** The browser that did it stays signed in, with a new session. */
  @POST
  @SecretInput
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @RestForm @DefaultValue("") String present,
      @RestForm @DefaultValue("") String next,
      @RestForm @DefaultValue("") String repeated,
      RoutingContext routing) {
    if (!next.equals(repeated)) {
      return again(new PasswordPage(false, "", "", word("access.passwordsDiffer")));
    }
    try {
      return change(new UserName(frame.person()), present, Password.chosen(next), routing);
    } catch (Refused refused) {
      String reason = Texts.render(refused.problem(), frame.locale());
      return again(new PasswordPage(false, "", reason, ""));
    }
  }

  private Response change(UserName person, String present, Password next, RoutingContext routing) {
    return switch (changePassword.change(person, present, next, address.of(routing))) {
      case Accepted _ -> {
        session.start(routing, person);
        yield Response.seeOther(URI.create(HOME + "?changed=yes")).build();
      }
      case Wrong _ -> again(new PasswordPage(false, word("access.presentPasswordWrong"), "", ""));
      case TooMany tooMany ->
          again(
              TOO_MANY_REQUESTS,
              new PasswordPage(false, Texts.render(tooMany.problem(), frame.locale()), "", ""));
    };
  }

  private String word(String key) {
    return Texts.text(frame.locale(), key);
  }

  private static Response again(PasswordPage page) {
    return again(UNPROCESSABLE_CONTENT, page);
  }

  private static Response again(StatusType status, PasswordPage page) {
    return Response.status(status).entity(Templates.password(page).render()).build();
  }
}
