package dev.tributary.webapp.console.message;

import dev.tributary.application.message.Unsubscribe;
import dev.tributary.webapp.security.route.WithoutCsrfToken;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The unsubscribe page of a message, for recipients without a session. A GET changes nothing, since
 * mail scanners follow links; a POST unsubscribes, from the page or by the one click of a mail
 * program (RFC 8058). The response never shows whether a link is valid.
 */
@Path("/unsubscribe/{token}")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class UnsubscribePages {
  private final Unsubscribe unsubscribe;

  public UnsubscribePages(Unsubscribe unsubscribe) {
    this.unsubscribe = unsubscribe;
  }

  @CheckedTemplate(basePath = "MessagePages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance unsubscribe(boolean done);
  }

  @GET
  public TemplateInstance ask(@RestPath String token) {
    return Templates.unsubscribe(false);
  }

  /**
   * Mail programs post without a session and without a form; the token of the link is the proof.
   */
  @POST
  @WithoutCsrfToken
  @Consumes(MediaType.WILDCARD)
  public TemplateInstance unsubscribe(@RestPath String token) {
    unsubscribe.unsubscribe(token);
    return Templates.unsubscribe(true);
  }
}
